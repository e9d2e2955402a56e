import type { Job, ServerView, Wait } from '../../shared/domain/model.ts';

// One shared object for each empty value, so that a component without data does not render again.
export const NO_JOBS: readonly Job[] = [];
export const NO_SERVERS: readonly ServerView[] = [];
export const NO_WAITS: readonly Wait[] = [];
/** An empty set of keys. */
export const NO_KEYS: ReadonlySet<string> = new Set();
