/** How often the wall clock is checked: it may have been set, or the computer may have slept. */
const LOOK_EVERY_MS = 10_000;

/** A pause that ends by itself. */
export interface Pause {
  /** `until`: milliseconds since 1970; replaces a running pause. */
  begin(until: number): void;
  /** Ends it without calling `onOver`. */
  stop(): void;
}

/**
 * Calls `onOver` when the pause is over: at that time by the wall clock, which goes on while the computer sleeps, or
 * after that much time on the monotonic clock, in case the wall clock was set back.
 */
export function createPause(onOver: () => void): Pause {
  let timer: NodeJS.Timeout | null = null;

  function stop(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function waitFor(until: number, overAt: number): void {
    const left = Math.min(until - Date.now(), overAt - performance.now());
    if (left > 0) timer = setTimeout(() => waitFor(until, overAt), Math.min(left, LOOK_EVERY_MS));
    else onOver();
  }

  return {
    stop,
    begin: (until) => {
      stop();
      waitFor(until, performance.now() + until - Date.now());
    },
  };
}
