import type { AppInfo } from '../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS, newServer, type ServerSettings } from '../shared/contract/settings.ts';
import type { ToolFailure } from '../shared/domain/failure.ts';
import { type Evidences, NO_EVIDENCES } from '../shared/domain/history/evidence/evidence.ts';
import type { FullSince } from '../shared/domain/history/full-since.ts';
import { idlestOf, type OfferRule } from '../shared/domain/idlest.ts';
import type {
  Answer,
  Batch,
  Capacity,
  FleetView,
  Job,
  NoAnswer,
  Report,
  ServerName,
  ServerView,
  Session,
  Wait,
} from '../shared/domain/model.ts';
import { type SeenSession, seenSession } from '../shared/domain/seen-session.ts';
import { countSlots, statusOf } from '../shared/domain/slots.ts';
import type { Works } from '../shared/domain/work/work.ts';
import { parseServerName } from '../shared/names/server-name.ts';

/** The time of everything in these tests, in milliseconds since 1970. */
export const NOW = Date.UTC(2026, 10, 22, 10, 0, 0);

export const CALLER = 'stevej';

export const RULE: OfferRule = { ...DEFAULT_SETTINGS, caller: CALLER };

export const INFO: AppInfo = {
  name: 'Slotwatch',
  version: '0.1.0',
  platform: 'win32',
  demo: false,
  caller: CALLER,
  policy: null,
  usualTransport: 'windows',
  historyFile: 'C:\\Users\\stevej\\AppData\\Roaming\\Slotwatch\\history.sqlite',
  dataFolder: 'C:\\Users\\stevej\\AppData\\Roaming\\Slotwatch',
  versions: { electron: '44.1.0', chromium: '150.0.0.0', node: '24.0.0' },
  licences: ['slotwatch', 'libraries', 'electron', 'chromium'],
};

export function serverName(text: string): ServerName {
  const name = parseServerName(text);
  if (name === null) throw new Error(`Not a server name: ${text}`);
  return name;
}

/** A server with default settings, except for what is given. */
export function serverSettings(name: string, different: Partial<ServerSettings> = {}): ServerSettings {
  return { ...newServer(serverName(name)), ...different };
}

/** A session of an active user, except for what is given. */
export function session(different: Partial<Session> = {}): Session {
  return {
    id: 2,
    user: 'gatesb',
    sessionName: 'rdp-tcp#12',
    state: 'active',
    kind: 'remote',
    current: false,
    idleMinutes: 0,
    logon: '11/22/2026 8:05 AM',
    logonAt: '2026-11-22T08:05',
    doubt: null,
    ...different,
  };
}

/** A session whose user closed the window without logging off. */
export function disconnected(different: Partial<Session> = {}): Session {
  return session({ state: 'disconnected', sessionName: null, idleMinutes: 4442, ...different });
}

/** The rows every server has. */
export const services: Session = session({
  id: 0,
  user: null,
  sessionName: 'services',
  state: 'disconnected',
  kind: 'services',
  idleMinutes: null,
  logon: null,
  logonAt: null,
  doubt: null,
});
export const listener: Session = {
  ...services,
  id: 65536,
  sessionName: 'rdp-tcp',
  state: 'listen',
  kind: 'listener',
};

/** The session as a click on it sends it. */
export function seen(server: string, one: Session, askedAt = NOW): SeenSession {
  const carried = seenSession(serverName(server), one, askedAt);
  if (carried === null) throw new Error(`No user is logged on to session ${one.id}`);
  return carried;
}

export function answer(sessions: readonly Session[], different: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    server: serverName('xyz'),
    askedAt: NOW,
    tookMs: 41,
    sessions: [services, ...sessions, listener],
    doubts: [],
    ...different,
  };
}

export const UNREACHABLE: ToolFailure = { code: 'unreachable', tool: 'quser', server: 'xyz' };

export function noAnswer(error: ToolFailure = UNREACHABLE, different: Partial<NoAnswer> = {}): NoAnswer {
  return { kind: 'noAnswer', server: serverName('xyz'), askedAt: NOW, tookMs: 15000, error, ...different };
}

interface ServerParts {
  readonly label?: string;
  readonly group?: readonly string[];
  readonly capacity?: Capacity;
  readonly lastAnswer?: Answer | null;
  readonly asking?: boolean;
  readonly stale?: boolean;
  readonly rule?: OfferRule;
  readonly works?: Works;
  readonly workFailure?: ToolFailure | null;
  readonly fullSince?: FullSince | null;
  readonly evidences?: Evidences;
}

/** A server with everything derived from its report, as the engine does it. */
export function server(name: string, report: Report | null, parts: ServerParts = {}): ServerView {
  const own = report === null ? null : { ...report, server: serverName(name) };
  const slots = countSlots(own, parts.capacity ?? 'auto');
  return {
    name: serverName(name),
    label: parts.label ?? name,
    group: parts.group ?? [],
    status: statusOf(own, slots),
    slots,
    report: own,
    lastAnswer: own?.kind === 'answer' ? own : (parts.lastAnswer ?? null),
    works: parts.works ?? {},
    workFailure: parts.workFailure ?? null,
    fullSince: parts.fullSince ?? null,
    evidences: parts.evidences ?? NO_EVIDENCES,
    idlest: parts.stale === true ? null : idlestOf(own, parts.rule ?? RULE, parts.works),
    asking: parts.asking ?? false,
    stale: parts.stale ?? false,
  };
}

export function fleet(servers: readonly ServerView[], different: Partial<FleetView> = {}): FleetView {
  return { demo: false, pausedUntil: null, servers, jobs: [], batches: [], waits: [], ...different };
}

/** A reset that can be undone for five seconds. */
export function job(different: Partial<Job> = {}): Job {
  return {
    id: 'job-1',
    server: serverName('xyz'),
    session: disconnected(),
    process: null,
    action: 'reset',
    by: 'rwinsta',
    origin: 'window',
    step: 'waiting',
    work: null,
    evidence: null,
    despiteWork: false,
    anyway: null,
    startedAt: NOW,
    undoUntil: NOW + 5000,
    warnUntil: null,
    outcome: null,
    ...different,
  };
}

/** A selection that is being reset. */
export function batch(different: Partial<Batch> = {}): Batch {
  return { id: 'batch-1', action: 'reset', items: [], step: 'running', undoUntil: null, ...different };
}

export function wait(server: string, goal: Wait['goal']): Wait {
  return { server: serverName(server), goal, since: NOW };
}
