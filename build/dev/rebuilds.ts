/** What became of a bundle since it was begun: built, or not. */
type State = 'building' | 'built' | 'broken';

/** What is to be done now: nothing yet, nothing until a file is mended, or (re)start the app. */
export type Next = 'wait' | 'mend' | 'start';

export interface Rebuilds {
  begun(name: string): void;
  ended(name: string, state: 'built' | 'broken'): void;
  /** Asked when nothing was reported for a moment. `start` is said once for what was built. */
  next(): Next;
}

/**
 * When the app is to start again: one change of a file may rebuild several bundles, which begin and end one after the
 * other. It starts when each was built at least once, none is at it, and none is broken.
 */
export function followRebuilds(names: readonly string[]): Rebuilds {
  const states = new Map<string, State>(names.map((name) => [name, 'building']));
  let isNew = false;
  return {
    begun: (name) => void states.set(name, 'building'),
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
