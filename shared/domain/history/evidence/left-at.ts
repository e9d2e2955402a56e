import { MINUTE_MS } from '../../../basics/time-units.ts';
import type { Session } from '../../model.ts';
import type { HistoryEvidence } from './evidence.ts';

/**
 * When a disconnected session was left, in milliseconds since 1970: when it was disconnected, and where that is not known
 * its last input, which was before. Null where neither is known, and for any other session. `askedAt`: of the answer.
 */
export function leftAtOf(
  { state, idleMinutes }: Pick<Session, 'state' | 'idleMinutes'>,
  evidence: HistoryEvidence | null,
  askedAt: number,
): number | null {
  if (state !== 'disconnected') return null;
  return evidence?.disconnectedSince ?? (idleMinutes === null ? null : askedAt - idleMinutes * MINUTE_MS);
}
