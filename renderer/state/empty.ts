import type { Job, Wait } from '../../shared/domain/model.ts';

// One value each for what is not there, so that a component that has none is not rendered again.
export const NO_JOBS: readonly Job[] = [];
export const NO_WAITS: readonly Wait[] = [];
/** An empty set of keys. */
export const NO_KEYS: ReadonlySet<string> = new Set();
