import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { SimulatedSession } from './simulated-server.ts';

/** When a session was last used and when it started, relative to `now`. */
export interface SessionTimes {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Minutes since the last input; null for a session that reports none. */
  readonly idleMinutes: number | null;
  /** Minutes since the logon; an hour more than the idle time when not given. */
  readonly loggedOnMinutes?: number;
}

/** A user whose window is open. */
export function activeSession(id: number, user: string, times: SessionTimes): SimulatedSession {
  return { id, user, sessionName: `rdp-tcp#${id}`, state: 'active', ...moments(times) };
}

/** A user who closed the window without logging off. */
export function disconnectedSession(id: number, user: string, times: SessionTimes): SimulatedSession {
  return { id, user, sessionName: null, state: 'disconnected', ...moments(times) };
}

/** A user whose session did not end: Windows keeps it, and nobody can work in it any more. */
export function stuckSession(id: number, user: string, times: SessionTimes): SimulatedSession {
  return { id, user, sessionName: null, state: 'down', ...moments(times) };
}

/** A user at the computer itself. */
export function consoleSession(id: number, user: string, times: SessionTimes): SimulatedSession {
  return { id, user, sessionName: 'console', state: 'active', ...moments(times) };
}

/** The rows that every Windows since 2008 prints without a user: services, an empty console, the listener. */
export function systemSessions(consoleId = 1): readonly SimulatedSession[] {
  return [
    emptySession(0, 'services', 'disconnected'),
    emptySession(consoleId, 'console', 'connected'),
    emptySession(65536, 'rdp-tcp', 'listen'),
  ];
}

/** A row without a user. */
export function emptySession(
  id: number,
  sessionName: string | null,
  state: SimulatedSession['state'],
): SimulatedSession {
  return { id, user: null, sessionName, state, lastInputAt: null, logonAt: null };
}

function moments({ now, idleMinutes, loggedOnMinutes }: SessionTimes) {
  return {
    lastInputAt: idleMinutes === null ? null : now - idleMinutes * MINUTE_MS,
    logonAt: now - (loggedOnMinutes ?? (idleMinutes ?? 0) + 60) * MINUTE_MS,
  };
}
