import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { SessionState } from '../../../shared/domain/model.ts';
import type { Tool } from '../tools/run/tool.ts';
import type { Language } from './demo-words.ts';
import type { SimulatedHistory } from './history/logged-events.ts';
import type { PrintedSession } from './print.ts';
import type { LogonFormat } from './print-times.ts';
import type { SimulatedProgram } from './work/programs.ts';

/** A session in a simulated server. Plain data: the stand-ins of the tests keep it in a file. */
export interface SimulatedSession {
  readonly id: number;
  readonly user: string | null;
  /** Null while disconnected. */
  readonly sessionName: string | null;
  readonly state: SessionState;
  /** Milliseconds since 1970; null where Windows reports no idle time. */
  readonly lastInputAt: number | null;
  /** Milliseconds since 1970; null when no one is logged on. */
  readonly logonAt: number | null;
  /** `wdcon` and `rdpwd` on Server 2003. */
  readonly type?: string;
  /** What its user runs, besides what Windows itself starts. Add at the end: the place of a program decides its pid. */
  readonly programs?: readonly SimulatedProgram[];
  /** Processes that were ended since the logon. */
  readonly endedPids?: readonly number[];
}

/** The name of a user in a list of processes and in a log; all are in one domain. */
export function inDomain(user: string): string {
  return `CORP\\${user}`;
}

/** How a server reacts to a question over the network. */
export type Reachability =
  | 'answers'
  /** Off, or behind a firewall: `Error [1722]`. */
  | 'unreachable'
  /** The tool never ends. */
  | 'hangs'
  /** `Error [5]` to every question. */
  | 'denies'
  /** A network logon that may not see sessions: `No session exists for *`. */
  | 'showsNothing'
  /** The name form does not suit Kerberos: `Error [1825]`. */
  | 'refusesName';

/** How one tool misbehaves, whatever the call. */
export type Trouble =
  | 'hangs'
  /** Hangs, and a process it has started keeps its output open. */
  | 'hangsWithGrandchild'
  /** Hangs and does not end when asked to. */
  | 'ignoresSigterm'
  /** Exit code 1 and an unlisted Windows error. */
  | 'fails'
  | 'deniesAction'
  | 'printsNothing'
  /** Two megabytes of nothing. */
  | 'printsTooMuch'
  /** Exit code 0, and nothing was done. */
  | 'returns0DoesNothing'
  /** Exit code 1 without a text, and it was done. */
  | 'returns1DoesIt'
  | 'doesItThenHangs'
  /** Finds no way to the server although other tools do: `tasklist` and `taskkill` use other ports than `qwinsta`. */
  | 'findsNoWay'
  /** `tasklist` asks for a password and waits. */
  | 'asksForPassword'
  /** `tasklist` does not know its filter. */
  | 'refusesFilter'
  /** `tasklist` names neither users nor processor times of other sessions. */
  | 'hidesOthers'
  /** `wevtutil` finds no log of sessions, as on an old Windows. */
  | 'hasNoLog';

export interface SimulatedServer {
  readonly name: string;
  /** Server 2003 has its console as session 0 and types in its list; later ones have `services` there. */
  readonly version: '2003' | '2008+';
  readonly reachability: Reachability;
  readonly sessions: readonly SimulatedSession[];
  /** Who was on before, for its log; left out: the log is empty. */
  readonly history?: SimulatedHistory;
  /** Language of the text; in reality that of the computer the tool runs on. */
  readonly language: Language;
  readonly layout: 'classic' | 'wide';
  readonly logonFormat: LogonFormat;
  /** 65001 for UTF-8. */
  readonly codePage: number;
  /** Milliseconds every answer takes. */
  readonly delayMs: number;
  /** Milliseconds that a tool takes longer. */
  readonly toolDelayMs: Readonly<Partial<Record<Tool, number>>>;
  readonly trouble: Readonly<Partial<Record<Tool, Trouble>>>;
  /** The session the tools run in when they are asked about their own computer; it has the mark. */
  readonly callerSessionId: number | null;
}

/** The record of a call that changed something or sent something to a user. */
export interface SimulatedEvent {
  readonly at: number;
  readonly tool: Tool;
  readonly server: string;
  /** Null for `mstsc`. */
  readonly sessionId: number | null;
  /** The text of a message; the switches of `mstsc`. */
  readonly text: string;
}

/** Several simulated servers and what was done to them. */
export interface SimulatedFleet {
  readonly servers: readonly SimulatedServer[];
  readonly events: readonly SimulatedEvent[];
  /**
   * Calls that would have acted on the caller's own session on real Windows (`logoff` without an id). Tests check that
   * there are none.
   */
  readonly disasters: readonly string[];
}

export function simulatedFleet(servers: readonly SimulatedServer[]): SimulatedFleet {
  return { servers, events: [], disasters: [] };
}

/** A server with two free slots, in English and UTF-8, unless said otherwise. */
export function simulatedServer(
  server: Partial<SimulatedServer> & { readonly name: string },
): SimulatedServer {
  return {
    version: '2008+',
    reachability: 'answers',
    sessions: [],
    language: 'en',
    layout: 'classic',
    logonFormat: 'en-US',
    codePage: 65001,
    delayMs: 0,
    toolDelayMs: {},
    trouble: {},
    callerSessionId: null,
    ...server,
  };
}

/** The session as the tools print it now. */
export function printedSession(session: SimulatedSession, now: number, current: boolean): PrintedSession {
  const { id, user, sessionName, state, lastInputAt, logonAt, type } = session;
  return {
    id,
    user,
    sessionName,
    state,
    current,
    idleMinutes: lastInputAt === null ? null : Math.max(0, Math.floor((now - lastInputAt) / MINUTE_MS)),
    logonAt: logonAt === null ? null : localMinute(logonAt),
    ...(type === undefined ? {} : { type }),
  };
}

/** `yyyy-mm-ddThh:mm` on the clock of this computer. */
function localMinute(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
