import { z } from 'zod';
import { serverNameSchema } from '../contract/settings.ts';
import type { ServerName, Session, SessionState } from './model.ts';

const STATES = [
  'active',
  'connected',
  'connectQuery',
  'shadow',
  'disconnected',
  'idle',
  'listen',
  'reset',
  'down',
  'init',
  'unknown',
] as const satisfies readonly SessionState[];

/**
 * A session as the user saw it when they clicked. It is sent with every click, because "no input since" counts from
 * what was seen: a notification may be hours old when it is clicked.
 */
export const seenSessionSchema = z.object({
  server: serverNameSchema,
  sessionId: z.int().min(0).max(4294967295),
  user: z.string().max(256),
  logon: z.string().max(256).nullable(),
  state: z.enum(STATES),
  /** Whole minutes; null when it was not known. */
  idleMinutes: z.int().min(0).max(2_000_000_000).nullable(),
  /** When the server was asked for the report that was shown, in milliseconds since 1970. */
  askedAt: z.number().min(0),
});

export type SeenSession = Readonly<z.infer<typeof seenSessionSchema>>;

/** The session to send with a click; null when no one is logged on to it. `askedAt`: of the report it is in. */
export function seenSession(server: ServerName, session: Session, askedAt: number): SeenSession | null {
  const { id: sessionId, user, logon, state, idleMinutes } = session;
  return user === null ? null : { server, sessionId, user, logon, state, idleMinutes, askedAt };
}
