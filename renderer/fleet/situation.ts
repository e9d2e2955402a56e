import type { RemoteDesktopClient } from '../../shared/contract/remote-desktop.ts';
import type { ToolFailure } from '../../shared/domain/failure.ts';
import { isWorking } from '../../shared/domain/idlest.ts';
import type { Report, ServerView, Session } from '../../shared/domain/model.ts';
import { takesSlot } from '../../shared/domain/slots.ts';
import { text } from '../../shared/text/text.ts';

/** How urgently a server needs attention, most urgent first. */
export const NEEDS = ['full', 'unknown', 'oneLeft', 'free'] as const;
export type Need = (typeof NEEDS)[number];

/** What the server needs. *One left* applies only to servers with more than one slot. */
export function needOf({ status, slots }: Pick<ServerView, 'status' | 'slots'>): Need {
  if (status !== 'free') return status;
  return slots.free === 1 && slots.capacity !== null && slots.capacity > 1 ? 'oneLeft' : 'free';
}

/** The status in one or two words, for the list. */
export function sayStatus(server: ServerView): string {
  const { report, slots } = server;
  const need = needOf(server);
  if (need !== 'unknown')
    return need === 'free' && slots.capacity === null ? text.status.noLimit : text.status[need];
  if (report === null) return text.status.notAsked;
  if (report.kind === 'answer') return text.status.unsure;
  return briefly(report.error, text.status.failure) ?? text.status.noAnswer;
}

/** *All are working* on a full server where every session that takes a slot works; else empty. */
export function sayAllWork({ status, report, works, stale }: ServerView): string {
  if (status !== 'full' || stale || report?.kind !== 'answer') return '';
  return report.sessions.filter(takesSlot).every((session) => isWorking(session, works))
    ? text.list.allWorking
    : '';
}

/** The number of taken slots as text; empty without an answer. */
export function saySlots({ slots }: ServerView): string {
  if (slots.used === null) return '';
  return slots.capacity === null ? text.status.on(slots.used) : text.status.taken(slots.used, slots.capacity);
}

/** The situation of a server in one sentence. */
export function sayHeadline(server: ServerView): string {
  const { report } = server;
  const need = needOf(server);
  if (need !== 'unknown') return sayTaken(server, need);
  if (report === null) return server.asking ? text.headline.askingFirst : text.headline.notAsked;
  if (report.kind === 'answer') return text.headline.unsure;
  return briefly(report.error, text.headline.failure) ?? text.headline.unknown;
}

/** The short text for this failure, where there is one. */
function briefly(
  { code }: ToolFailure,
  sentences: Readonly<Partial<Record<ToolFailure['code'], string>>>,
): string | undefined {
  return sentences[code];
}

function sayTaken({ slots }: ServerView, need: Exclude<Need, 'unknown'>): string {
  const used = slots.used ?? 0;
  const { capacity } = slots;
  if (capacity === null) return text.headline.noLimit(used);
  if (used > capacity) return text.headline.overfull(used, capacity);
  if (need === 'full') return text.headline.full(capacity);
  if (used === 0) return text.headline.empty(capacity);
  return text.headline[need](used, capacity);
}

/** Why the shown data may be out of date: the server does not answer, or was not asked for two intervals. */
export type Stale = 'noAnswer' | 'old';

/** The sessions to show: of the last answer, also while the server does not answer. */
export function shownSessions(server: ServerView): {
  readonly sessions: readonly Session[];
  readonly stale: Stale | null;
  /** Milliseconds since 1970; 0 when there never was an answer and so there are no sessions. */
  readonly askedAt: number;
} {
  const { report, lastAnswer } = server;
  if (report?.kind === 'answer')
    return { sessions: report.sessions, stale: server.stale ? 'old' : null, askedAt: report.askedAt };
  return { sessions: lastAnswer?.sessions ?? [], stale: 'noAnswer', askedAt: lastAnswer?.askedAt ?? 0 };
}

/**
 * What the console connection means on this server, as far as its answer shows, with the program that opens it here: undefined
 * while that is not known.
 */
export function sayConsole(
  server: ServerView,
  consoleSwitch: 'admin' | 'console',
  client: RemoteDesktopClient | null | undefined,
): string {
  const words = text.remoteDesktop;
  const refusal = refusalOfConsole(client);
  if (refusal !== null) return refusal;
  if (client === undefined || client === null || client.tool === 'mstsc')
    return `${text.consoleTitle[consoleSwitch]} ${consoleTruth(server)}`;
  const program = sayProgram(client);
  const opens = client.console === 'yes' ? words.console(program) : words.consoleMayWork(program);
  return `${opens} ${consoleTruth(server)}`;
}

/** The program that opens connections. */
function sayProgram({ tool }: RemoteDesktopClient): string {
  return tool === 'open' ? text.remoteDesktop.windowsApp : tool;
}

/** Which program opens connections here, or that there is none. */
export function sayOpens(client: RemoteDesktopClient | null): string {
  return client === null ? text.remoteDesktop.none : text.remoteDesktop.opens(sayProgram(client));
}

/** Why the console cannot be asked for on this computer; null where it can, or that is not known. */
export function refusalOfConsole(client: RemoteDesktopClient | null | undefined): string | null {
  if (client === null) return text.remoteDesktop.none;
  return client?.console === 'no' ? text.remoteDesktop.noConsole(sayProgram(client)) : null;
}

function consoleTruth(server: ServerView): string {
  if (hasConsoleBesideSlots(server.report ?? server.lastAnswer)) return text.consoleTitle.oldServer;
  if (server.slots.capacity === null) return text.consoleTitle.noLimit;
  return needOf(server) === 'full' ? text.consoleTitle.full : text.consoleTitle.plain;
}

/** Up to Server 2003 session 0 is the console; since 2008 it is services. */
function hasConsoleBesideSlots(report: Report | null): boolean {
  if (report?.kind !== 'answer') return false;
  return report.sessions.some(({ id, kind }) => id === 0 && kind === 'console');
}
