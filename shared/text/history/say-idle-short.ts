import type { HistoryEvidence } from '../../domain/history/evidence/evidence.ts';
import type { Session } from '../../domain/model.ts';
import { text } from '../text.ts';
import { disconnectedMinutes } from './say-evidence.ts';

/**
 * A few words for a menu or a button: `disconnected 3 d 2 h`, `active, no input for 5 min`, `stuck`. By the time of the answer it
 * is from (`askedAt`), because a menu or a button must not change by itself.
 */
export function sayIdleShort(
  session: Pick<Session, 'state' | 'idleMinutes'>,
  evidence: HistoryEvidence | null,
  askedAt: number,
): string {
  const { state } = session;
  const idleMinutes = disconnectedMinutes(session, evidence, askedAt) ?? session.idleMinutes;
  if (state === 'down') return text.idleShort.stuck;
  const said = text.stateWithin[state];
  if (idleMinutes === null) return said;
  if (state === 'disconnected') return text.idleShort.disconnected(idleMinutes);
  return idleMinutes < 1 ? text.idleShort.atWork(said) : text.idleShort.noInput(said, idleMinutes);
}
