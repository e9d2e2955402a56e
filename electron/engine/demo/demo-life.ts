import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import { FIRST_LISTENER_ID } from '../../../shared/domain/idlest.ts';
import type { SimulatedServer, SimulatedSession } from './simulated-server.ts';
import { activeSession } from './simulated-sessions.ts';

/** Milliseconds between two moments at which something may happen in the demo. */
export const LIFE_STEP_MS = 15_000;

/**
 * The chance of each event in one step; at four steps a minute the fleet changes a few times in a quarter of an hour.
 */
const CHANCE = {
  /** A user at work presses a key. */
  types: 0.5,
  /** A user logs on to a server that has a free slot. */
  logsOn: 1 / 100,
  logsOff: 1 / 60,
  /** A user closes the window and forgets the session. */
  closesWindow: 1 / 160,
};

/** A user without input for so long has left and does not come back in this demo. */
const AT_WORK_MINUTES = 10;

/** Users who come and go; all others in the demo stay until their session is ended. */
const VISITORS = ['hamiltonm', 'knuthd', 'Grace Murray', 'dijkstrae', 'liskovb'];
const MOST_VISITORS_AT_ONCE = 1;

/**
 * A server one step later. Pure and repeatable: the same step of the same seed always gives the same result. `slots`:
 * null for a server without a limit.
 */
export function liveOn(
  server: SimulatedServer,
  slots: number | null,
  now: number,
  random: () => number,
): SimulatedServer {
  if (server.reachability !== 'answers') return server;
  const sessions = server.sessions.flatMap((session) => sessionLater(session, now, random));
  const visitor = VISITORS[Math.floor(random() * VISITORS.length)] ?? 'knuthd';
  const comes = random() < CHANCE.logsOn && hasRoom(sessions, slots);
  return { ...server, sessions: comes ? [...sessions, arriving(sessions, visitor, now)] : sessions };
}

function sessionLater(
  session: SimulatedSession,
  now: number,
  random: () => number,
): readonly SimulatedSession[] {
  // Nobody can work in a stuck one, and it stays until it is ended.
  if (session.state === 'down') return [session];
  const chance = random();
  if (session.user === null || session.lastInputAt === null) return [session];
  if (isVisitor(session)) {
    if (chance < CHANCE.logsOff) return [];
    if (chance < CHANCE.logsOff + CHANCE.closesWindow) {
      return [{ ...session, sessionName: null, state: 'disconnected' }];
    }
  }
  const atWork = session.state === 'active' && now - session.lastInputAt < AT_WORK_MINUTES * MINUTE_MS;
  return [atWork && chance > 1 - CHANCE.types ? { ...session, lastInputAt: now } : session];
}

function hasRoom(sessions: readonly SimulatedSession[], slots: number | null): boolean {
  const taken = sessions.filter(({ user, id }) => user !== null && id !== 0).length;
  return sessions.filter(isVisitor).length < MOST_VISITORS_AT_ONCE && (slots === null || taken < slots);
}

function arriving(sessions: readonly SimulatedSession[], user: string, now: number): SimulatedSession {
  // Windows counts on, and does not use an id twice before it is started again.
  const ids = sessions.map(({ id }) => id).filter((id) => id < FIRST_LISTENER_ID);
  return activeSession(Math.max(1, ...ids) + 1, user, { now, idleMinutes: 0, loggedOnMinutes: 0 });
}

function isVisitor({ user }: SimulatedSession): boolean {
  return user !== null && VISITORS.includes(user);
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
