/** Work that is requested more often than it should be done. */
export interface Throttled {
  /** Does the work: now if the last time is long enough ago, else as soon as it is. */
  ask(): void;
  dispose(): void;
}

/** Runs at once, then at most once in so many milliseconds; all requests in between become one run at the end. */
export function throttle(milliseconds: number, work: () => void): Throttled {
  let timer: NodeJS.Timeout | null = null;
  let isAsked = false;

  function doWork(): void {
    isAsked = false;
    timer = setTimeout(() => {
      timer = null;
      if (isAsked) doWork();
    }, milliseconds);
    work();
  }

  return {
    ask() {
      if (timer === null) doWork();
      else isAsked = true;
    },
    dispose() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      isAsked = false;
    },
  };
}
