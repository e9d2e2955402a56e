import type { Work } from '../../shared/domain/work/work.ts';

/** What is known of the work in a session that nobody has read. */
export const NOT_READ: Work = { verdict: 'unknown', because: { kind: 'notRead' } };
