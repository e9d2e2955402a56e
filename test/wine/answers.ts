import { encodeText } from '../../electron/engine/demo/encode.ts';
import {
  type PrintedSession,
  type PrintOptions,
  printQuser,
  printQwinsta,
} from '../../electron/engine/demo/print.ts';

/** The output of both tools about one server, as bytes of a code page. */
export interface PrintedAnswer {
  readonly qwinsta: Uint8Array;
  readonly quser: Uint8Array;
}

export function printAnswer(
  sessions: readonly PrintedSession[],
  codePage = 437,
  options: Partial<PrintOptions> = {},
): PrintedAnswer {
  return {
    qwinsta: encodeText(printQwinsta(sessions, options), codePage),
    quser: encodeText(printQuser(sessions, options), codePage),
  };
}

/** The logon time of all users here. */
export const LOGON = '2008-04-25T14:52';

/** A user who closed the window without logging off three days ago. */
export function disconnected(id: number, user: string, idleMinutes = 4442): PrintedSession {
  return session({ id, user, state: 'disconnected', idleMinutes, logonAt: LOGON });
}

/** A user with an open window. */
export function active(id: number, user: string, idleMinutes: number): PrintedSession {
  return session({ id, user, sessionName: `rdp-tcp#${id}`, state: 'active', idleMinutes, logonAt: LOGON });
}

/** The rows every Windows since 2008 prints. */
export const SYSTEM_SESSIONS: readonly PrintedSession[] = [
  rowWithoutUser(0, 'services', 'disconnected'),
  rowWithoutUser(65536, 'rdp-tcp', 'listen'),
];

/** A row without a user. */
export function rowWithoutUser(
  id: number,
  sessionName: string,
  state: PrintedSession['state'],
): PrintedSession {
  return session({ id, sessionName, state });
}

function session(given: Partial<PrintedSession>): PrintedSession {
  return {
    id: 0,
    user: null,
    sessionName: null,
    state: 'unknown',
    current: false,
    idleMinutes: null,
    logonAt: null,
    ...given,
  };
}
