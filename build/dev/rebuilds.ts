/** The state of a bundle since its build started: built, or not. */
type State = 'building' | 'built' | 'broken';

/** What to do now: nothing yet, nothing until an error is fixed, or (re)start the app. */
export type Next = 'wait' | 'mend' | 'start';

export interface Rebuilds {
  started(name: string): void;
  ended(name: string, state: 'built' | 'broken'): void;
  /** Call when nothing was reported for a moment. Returns `start` once per build. */
  next(): Next;
}

/**
 * When to restart the app: one change may rebuild several bundles, which start and finish one after the other. The app
 * starts when each was built at least once, none is building, and none has an error.
 */
export function followRebuilds(names: readonly string[]): Rebuilds {
  const states = new Map<string, State>(names.map((name) => [name, 'building']));
  let isNew = false;
  return {
    started: (name) => void states.set(name, 'building'),
    ended(name, state) {
      states.set(name, state);
      if (state === 'built') isNew = true;
    },
    next() {
      const all = [...states.values()];
      if (all.includes('building')) return 'wait';
      if (all.includes('broken')) return 'mend';
      if (!isNew) return 'wait';
      isNew = false;
      return 'start';
    },
  };
}
