import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { SessionState } from '../../../shared/domain/model.ts';
import type { Tool } from '../tools/run/tool.ts';
import type { Language } from './demo-words.ts';
import type { PrintedSession } from './print.ts';
import type { LogonFormat } from './print-times.ts';

/** A session inside a simulated server. Plain data: it is also what the stand-ins keep in their file. */
export interface SimulatedSession {
  readonly id: number;
  readonly user: string | null;
  /** Null while disconnected. */
  readonly sessionName: string | null;
  readonly state: SessionState;
  /** Milliseconds since 1970; null where Windows reports no idle time. */
  readonly lastInputAt: number | null;
  /** Milliseconds since 1970; null when nobody is logged on. */
  readonly logonAt: number | null;
  /** `wdcon` and `rdpwd` on Server 2003. */
  readonly type?: string;
}

/** What a server does when it is asked over the network. */
export type Reachability =
  | 'answers'
  /** Off, or behind a firewall: `Error [1722]`. */
  | 'unreachable'
  /** The tool never comes back. */
  | 'hangs'
  /** `Error [5]` to every question. */
  | 'denies'
  /** A network logon that may not see sessions: `No session exists for *`. */
  | 'showsNothing'
  /** The name form does not suit Kerberos: `Error [1825]`. */
  | 'refusesName';

/** How one tool misbehaves, whatever it is asked. */
export type Trouble =
  | 'hangs'
  /** Hangs, and a process it has started keeps its output open. */
  | 'hangsWithGrandchild'
  /** Hangs and does not end when asked to. */
  | 'ignoresSigterm'
  /** Exit code 1 and a Windows error nobody has listed. */
  | 'fails'
  | 'deniesAction'
  | 'printsNothing'
  /** Two megabytes of nothing. */
  | 'printsTooMuch'
  /** Exit code 0, and nothing was done. */
  | 'returns0DoesNothing'
  /** Exit code 1 without a word, and it was done. */
  | 'returns1DoesIt'
  | 'doesItThenHangs';

export interface SimulatedServer {
  readonly name: string;
  /** Server 2003 has its console as session 0 and types in its list; later ones have `services` there. */
  readonly version: '2003' | '2008+';
  readonly reachability: Reachability;
  readonly sessions: readonly SimulatedSession[];
  /** Language of the text; on a real desk that of the machine the tool runs on. */
  readonly language: Language;
  readonly layout: 'classic' | 'wide';
  readonly logonFormat: LogonFormat;
  /** 65001 for UTF-8. */
  readonly codePage: number;
  /** Milliseconds every answer takes. */
  readonly delayMs: number;
  readonly trouble: Readonly<Partial<Record<Tool, Trouble>>>;
  /** The session the tools run in when they ask their own machine; it carries the mark. */
  readonly callerSessionId: number | null;
}

/** What is written down of a call that changed something or went out to a person. */
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
   * Calls that would have hit the caller's own session on real Windows (`logoff` without an id). Tests hold that this
   * stays empty.
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
    trouble: {},
    callerSessionId: null,
    ...server,
  };
}

/** The session as the tools print it at this moment. */
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

/** `yyyy-mm-ddThh:mm` on the clock of the machine this runs on. */
function localMinute(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
