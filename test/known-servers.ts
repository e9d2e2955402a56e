import type { BatchItem, OutcomeCode, ServerView } from '../shared/domain/model.ts';
import { answer, disconnected, noAnswer, server, serverName, session } from './builders.ts';

/** Servers with two slots and the same two people, for tests of what is said of them. */

/** Disconnected three days and two hours ago. */
export const gatesb = disconnected({ id: 1, logon: '4/25/2008 2:52 PM', logonAt: null });
/** At work, without input for five minutes. */
export const jobss = session({ id: 2, user: 'jobss', sessionName: 'rdp-tcp#2', idleMinutes: 5 });

/** Two people on, one of them long gone. */
export function fullServer(name: string): ServerView {
  return server(name, answer([gatesb, jobss]));
}

export function freeServer(name: string): ServerView {
  return server(name, answer([jobss]));
}

/** `before`: the same server when it last answered. */
export function silentServer(name: string, before?: ServerView): ServerView {
  const report = noAnswer({ code: 'unreachable', tool: 'quser', server: name });
  return server(name, report, { lastAnswer: before?.lastAnswer ?? null });
}

/** One of a selection; `code`: how it ended, null while it has not. */
export function batchItem(id: number, user: string, code: OutcomeCode | null = null): BatchItem {
  return {
    server: serverName('xyz'),
    session: session({ id, user }),
    jobId: code === null ? null : `job-${id}`,
    outcome: code === null ? null : { code, why: null },
  };
}
