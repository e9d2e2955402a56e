import type { Session } from '../../model.ts';
import type { LogHistory } from '../logon.ts';
import { cameFrom, disconnectedSince, type LeavesBehind, leavesBehind, logonOf } from './logon-facts.ts';

/** What is known of the past of a session, for who must decide whether to end it. */
export interface HistoryEvidence {
  /** In milliseconds since 1970; null while it is connected, and where it is not known. */
  readonly disconnectedSince: number | null;
  /** Where its person is connected from, or was last; null where it is not known. */
  readonly address: string | null;
  /** How often its person leaves sessions behind on this server; null where no logon tells it. */
  readonly leftBehind: LeavesBehind | null;
}

/** By the ids of the sessions. */
export type Evidences = Readonly<Record<number, HistoryEvidence>>;

export const NO_EVIDENCES: Evidences = {};

/** `askedAt`: of the report with that session; both in milliseconds since 1970. */
export function evidenceOf(
  history: LogHistory,
  session: Session,
  { askedAt, now }: { readonly askedAt: number; readonly now: number },
): HistoryEvidence {
  // The log has the whole name, with its domain.
  const user = logonOf(history, session)?.user ?? session.user;
  const leftBehind = user === null ? null : leavesBehind(history, user, now);
  return {
    disconnectedSince: disconnectedSince(history, session, askedAt),
    address: cameFrom(history, session),
    leftBehind: leftBehind === null || leftBehind.of === 0 ? null : leftBehind,
  };
}
