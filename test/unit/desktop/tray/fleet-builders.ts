import type {
  Batch,
  BatchItem,
  Capacity,
  Job,
  NoAnswer,
  OutcomeCode,
  Report,
  ServerView,
  Session,
  Wait,
} from '../../../../shared/domain/model.ts';
import { countSlots, statusOf } from '../../../../shared/domain/slots.ts';
import { job as anyJob, fleet, NOW, serverName } from '../../../builders.ts';

export { fleet, serverName };

/** 22 November 2026, 10:00 UTC. */
export const NOON = NOW;

export function session(id: number, user: string | null, changes: Partial<Session> = {}): Session {
  return {
    id,
    user,
    sessionName: `rdp-tcp#${id}`,
    state: 'active',
    kind: 'remote',
    current: false,
    idleMinutes: 5,
    logon: '4/25/2008 2:52 PM',
    logonAt: null,
    doubt: null,
    ...changes,
  };
}

/** Disconnected three days and two hours ago. */
export const gatesb = session(1, 'gatesb', { state: 'disconnected', sessionName: null, idleMinutes: 4442 });
export const jobss = session(2, 'jobss');

interface ServerParts {
  readonly label?: string;
  readonly group?: readonly string[];
  readonly capacity?: Capacity;
  readonly sessions?: readonly Session[];
  readonly idlest?: Session | null;
  /** Instead of an answer. */
  readonly report?: Report | null;
  readonly lastAnswer?: ServerView['lastAnswer'];
}

export function server(name: string, parts: ServerParts = {}): ServerView {
  const answer = {
    kind: 'answer',
    server: serverName(name),
    askedAt: NOON,
    tookMs: 40,
    sessions: parts.sessions ?? [],
    doubts: [],
  } as const;
  const report = parts.report === undefined ? answer : parts.report;
  const slots = countSlots(report, parts.capacity ?? 'auto');
  return {
    name: serverName(name),
    label: parts.label ?? name,
    group: parts.group ?? [],
    status: statusOf(report, slots),
    slots,
    report,
    lastAnswer: parts.lastAnswer ?? (report?.kind === 'answer' ? report : null),
    idlest: parts.idlest ?? null,
    asking: false,
    stale: false,
  };
}

/** Two people on, one of them long gone. */
export const fullServer = (name: string): ServerView =>
  server(name, { sessions: [gatesb, jobss], idlest: gatesb });

export const freeServer = (name: string): ServerView => server(name, { sessions: [jobss] });

export function silentServer(name: string, before?: ServerView): ServerView {
  const report: NoAnswer = {
    kind: 'noAnswer',
    server: serverName(name),
    askedAt: NOON,
    tookMs: 15_000,
    error: { code: 'unreachable', tool: 'quser', server: name },
  };
  return server(name, { report, lastAnswer: before?.lastAnswer ?? null });
}

/** The reset of gatesb, from the tray. */
export function job(changes: Partial<Job> = {}): Job {
  return anyJob({ session: gatesb, origin: 'tray', startedAt: NOON, undoUntil: NOON + 5000, ...changes });
}

/** One of a selection; `code`: how it ended, null while it has not. */
export function batchItem(id: number, user: string, code: OutcomeCode | null = null): BatchItem {
  return {
    server: serverName('xyz'),
    session: session(id, user),
    jobId: code === null ? null : `job-${id}`,
    outcome: code === null ? null : { code, why: null },
  };
}

export function batch(changes: Partial<Batch> = {}): Batch {
  return { id: 'batch-1', action: 'reset', items: [], step: 'running', undoUntil: null, ...changes };
}

export function wait(server: string, goal: Wait['goal']): Wait {
  return { server: serverName(server), goal, since: NOON };
}
