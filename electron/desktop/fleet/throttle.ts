/** Work that is asked for more often than it is worth doing. */
export interface Throttled {
  /** Does the work: now if the last time is long enough ago, else when it is. */
  ask(): void;
  dispose(): void;
}

/** At once, and then at most every so many milliseconds; what was asked for in between is done once, at the end. */
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
