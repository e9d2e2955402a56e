import type { SetAside } from '../../failure.ts';

/** Why own observations are not kept; said once, until they are kept again. Nothing else depends on them. */
export type HistoryProblem =
  /** The file was broken. It lies under another name, and a new one was begun. */
  | { readonly kind: 'broken'; readonly reason: string; readonly aside: SetAside }
  /** It was written by a later version, and is left as it is. */
  | { readonly kind: 'tooNew' }
  | { readonly kind: 'notOpened'; readonly reason: string }
  | { readonly kind: 'notWritten'; readonly reason: string }
  | { readonly kind: 'notRead'; readonly reason: string }
  /** What was to be deleted is still there. */
  | { readonly kind: 'notDeleted'; readonly reason: string }
  /** The thread that keeps it ended by itself, or the disk is too slow. */
  | { readonly kind: 'threadEnded' | 'tooSlow' }
  /** What was seen meanwhile is missing. */
  | { readonly kind: 'keptAgain' };
