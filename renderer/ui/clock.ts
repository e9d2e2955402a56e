import { useCallback, useState, useSyncExternalStore } from 'react';
import { MINUTE_MS } from '../../shared/basics/time-units.ts';

/** Ages change in steps of seconds. */
const AGE_PERIOD_MS = 1000;
/** A countdown that is late by more than this looks wrong. */
const COUNTDOWN_PERIOD_MS = 200;

interface Clock {
  subscribe(listener: () => void): () => void;
}

/** One timer for all subscribers; none without subscribers. */
function createClock(periodMs: number): Clock {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    subscribe(listener) {
      listeners.add(listener);
      timer ??= setInterval(() => {
        for (const each of listeners) each();
      }, periodMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

const ageClock = createClock(AGE_PERIOD_MS);
const countdownClock = createClock(COUNTDOWN_PERIOD_MS);

/**
 * What `say` makes of the time (milliseconds since 1970). Renders only when that changed: a hundred ages on a page cost
 * a hundred comparisons a second and no rendering.
 */
export function useTime<Said extends string | number>(say: (now: number) => Said): Said {
  return useSyncExternalStore(ageClock.subscribe, () => say(Date.now()));
}

/**
 * The time when it was first rendered and whole minutes since, in milliseconds since 1970: for durations that are said in
 * minutes. At first it is exact, or a dialog would say less than the page it was opened from. Renders once a minute.
 */
export function useMinute(): number {
  const [begin] = useState(Date.now);
  return useTime((now) => now - ((now - begin) % MINUTE_MS));
}

/** Whole seconds until then, at least 0; null when there is no time to wait for. */
export function useCountdown(until: number | null): number | null {
  const subscribe = useCallback(
    (listener: () => void) => (until === null ? () => {} : countdownClock.subscribe(listener)),
    [until],
  );
  return useSyncExternalStore(subscribe, () =>
    until === null ? null : Math.max(0, Math.ceil((until - Date.now()) / 1000)),
  );
}
