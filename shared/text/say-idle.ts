import { isStuck } from '../domain/idlest.ts';
import type { Session } from '../domain/model.ts';
import { text } from './text.ts';

/** Why a session counts as idle, and for how long: `disconnected, last input 3 d 2 h ago`. */
export function sayIdle(session: Pick<Session, 'state' | 'user' | 'idleMinutes'>): string {
  const { state, idleMinutes } = session;
  if (isStuck(session)) return text.idle.stuck;
  if (state === 'disconnected') {
    return idleMinutes === null ? text.idle.disconnectedUnknown : text.idle.disconnected(idleMinutes);
  }
  return idleMinutes === null ? text.idle.unknown : text.idle.noInput(idleMinutes);
}

/** The idle time and what it is counted from, for a column beside the state. */
export function sayIdleBriefly({ user, state, idleMinutes }: Session): string {
  if (user === null) return text.sessions.none;
  if (idleMinutes === null) return text.sessions.idleUnknown;
  return state === 'disconnected' ? text.sessions.lastInput(idleMinutes) : text.sessions.noInput(idleMinutes);
}
