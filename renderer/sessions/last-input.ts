import { MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { HistoryEvidence } from '../../shared/domain/history/evidence/evidence.ts';
import type { Session } from '../../shared/domain/model.ts';
import { sayMinute } from '../../shared/text/moment.ts';
import { text } from '../../shared/text/text.ts';

/** When the last input was, to the minute, which is as exact as Windows tells. `askedAt`: milliseconds since 1970. */
export function sayLastInput(idleMinutes: number, askedAt: number): string {
  return text.sessions.lastInputAt(sayMinute(askedAt - idleMinutes * MINUTE_MS));
}

/**
 * When a session was disconnected; where nobody knows, its last input, which was before. Milliseconds since 1970; null where
 * neither is known, and for a session that is not disconnected.
 */
export function leftAtOf(
  { state, idleMinutes }: Pick<Session, 'state' | 'idleMinutes'>,
  evidence: HistoryEvidence | null,
  askedAt: number,
): number | null {
  if (state !== 'disconnected') return null;
  return evidence?.disconnectedSince ?? (idleMinutes === null ? null : askedAt - idleMinutes * MINUTE_MS);
}
