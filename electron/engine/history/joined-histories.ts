import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { ServerSettings, Settings } from '../../../shared/contract/settings.ts';
import { joinHistory } from '../../../shared/domain/history/joined/join-history.ts';
import type { PersonHistory } from '../../../shared/domain/history/joined/person-history.ts';
import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import { whereSeen } from '../../../shared/domain/history/joined/where-seen.ts';
import type { HistoryReading } from '../../../shared/domain/history/log/history-reading.ts';
import type { Period } from '../../../shared/domain/history/logons-within.ts';
import type { HistoryProblem } from '../../../shared/domain/history/observed/history-problem.ts';
import type { ObservedHistory } from '../../../shared/domain/history/observed/observed-logon.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import type { HistoryReader } from './history-reader.ts';
import type { Freshness, HistoryQuestion } from './observed/history-questions.ts';
import { whyNotRead } from './observed/history-store.ts';
import type { OwnHistory } from './observed/own-history.ts';
import { TELL_EVERY_MS } from './observed/record-history.ts';

export interface HistoriesSources {
  readonly logs: Pick<HistoryReader, 'kept' | 'lastFailure' | 'read'>;
  /** Undefined: nothing of what was seen is kept. */
  readonly own: Pick<OwnHistory, 'ask'> | undefined;
  readonly settings: () => Settings;
}

/** The histories of servers and people, out of the servers' own logs and of what Slotwatch has seen. */
export interface Histories {
  /** Without a question to the server. */
  known(server: ServerSettings, period: Period): Promise<ServerHistory>;
  /** After its log was read, as by `HistoryReader.read`. */
  read(server: ServerSettings, period: Period, signal?: AbortSignal): Promise<ServerHistory>;
  whereWas(user: string, period: Period): Promise<PersonHistory>;
}

export function createHistories({ logs, own, settings }: HistoriesSources): Histories {
  async function ask<Name extends 'logons' | 'whereWas'>(
    name: Name,
    asked: HistoryQuestion[Name]['asked'],
  ): Promise<Answered<HistoryQuestion[Name]['answer']>> {
    if (own === undefined) return { answer: null, problem: null };
    try {
      return { answer: await own.ask(name, asked), problem: null };
    } catch (thrown) {
      return { answer: null, problem: whyNotRead(thrown) };
    }
  }

  async function join(
    { name: server, capacity }: ServerSettings,
    period: Period,
    log: HistoryReading | null,
  ): Promise<ServerHistory> {
    const fresh = freshness(settings());
    // Nothing is missing of the future.
    const until = Math.max(period.from, Math.min(period.until, fresh.now));
    // A logon of the log may have begun before it.
    const reach = log?.kind === 'read' ? log.history.reachesBackTo : null;
    const from = Math.min(period.from, reach ?? period.from);
    const { answer, problem } = await ask('logons', { server, from, until, ...fresh });
    const observed = answer === null ? null : withoutLastGap(answer, fresh);
    const past = joinHistory({ server, period: { ...period, until }, capacity, log, observed, problem });
    return { ...past, period };
  }

  /** What was read of the log, or why it was not, without a question. */
  function knownLog(server: ServerName): HistoryReading | null {
    const kept = logs.kept(server);
    if (kept !== null) return { kind: 'read', ...kept };
    const error = logs.lastFailure(server);
    return error === null ? null : { kind: 'notRead', error };
  }

  return {
    known: (server, period) => join(server, period, knownLog(server.name)),
    async read(server, period, signal) {
      return join(server, period, await logs.read(server.name, signal));
    },
    async whereWas(user, period) {
      const { answer, problem } = await ask('whereWas', { user, ...period, ...freshness(settings()) });
      const servers = settings().servers.map(({ name }) => ({ name, log: logs.kept(name) }));
      const logons = whereSeen(user, period, answer?.logons ?? [], servers);
      return { user, period, logons, seenSince: answer?.seenSince ?? null, problem };
    },
  };
}

interface Answered<Answer> {
  /** Null where nothing is kept, or could be read. */
  readonly answer: Answer | null;
  readonly problem: HistoryProblem | null;
}

/**
 * Somebody is still on who was there at the last look, if that is not too long ago. Another program tells only now and then how far it
 * has watched.
 */
function freshness({ intervalSeconds }: Settings): Freshness {
  const [now, intervalMs] = [Date.now(), intervalSeconds * 1000];
  return { now, freshSince: now - Math.max(3 * intervalMs + MINUTE_MS, intervalMs + TELL_EVERY_MS) };
}

/** The time since the last look is no gap while the next one is not due. */
function withoutLastGap(observed: ObservedHistory, { freshSince }: Freshness): ObservedHistory {
  const gaps = observed.gaps.filter(({ from, why }) => why === 'silent' || from < freshSince);
  return { ...observed, gaps };
}
