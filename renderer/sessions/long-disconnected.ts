import type { Settings } from '../../shared/contract/settings.ts';
import { guardOf } from '../../shared/domain/guard.ts';
import { offerRule } from '../../shared/domain/idlest.ts';
import type { Job, ServerView, Session } from '../../shared/domain/model.ts';
import { NO_WORKS } from '../../shared/domain/work/work.ts';
import type { Worker } from '../../shared/text/work/say-workers.ts';
import { shownSessions } from '../fleet/situation.ts';
import { uniqueKeys } from '../ui/table/unique-keys.ts';
import { refusalOf } from './row-actions.ts';
import { runningJobs } from './session-rows.ts';
import type { SessionTarget } from './session-target.ts';

export const UNITS = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof UNITS)[number];

const MINUTES_IN: Readonly<Record<Unit, number>> = { minutes: 1, hours: 60, days: 24 * 60 };

/** A year: a longer time is a wrong value of Windows. */
const MOST_MINUTES = 366 * 24 * 60;

/** Whole minutes, or null for what is not a whole number of at least one, or longer than a year. */
export function minutesOf(typed: string, unit: Unit): number | null {
  if (!/^\s*\d+\s*$/.test(typed)) return null;
  const minutes = Number(typed) * MINUTES_IN[unit];
  return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : null;
}

export interface LongDisconnected {
  /** The sessions that would be reset, longest idle first. */
  readonly targets: readonly SessionTarget[];
  /** How many are disconnected for as long but are left alone, because of a rule or a job. */
  readonly staying: number;
  /** Those that are disconnected for as long and work; they end from their own rows only. */
  readonly workers: readonly Worker[];
  /** How many are disconnected for an unknown time; they are left alone. */
  readonly unknown: number;
}

interface LongDisconnectedQuestion {
  readonly servers: readonly ServerView[];
  /** Null for all sessions of these servers. */
  readonly only: ReadonlySet<Session> | null;
  /** Whole minutes without input. */
  readonly minutes: number;
  readonly settings: Settings;
  readonly caller: string;
  readonly jobs: readonly Job[];
}

/** The sessions that are disconnected for longer than that, on servers that answer. An old answer does not count. */
export function findLongDisconnected(question: LongDisconnectedQuestion): LongDisconnected {
  const { servers, only, minutes, settings, caller, jobs } = question;
  const targets: SessionTarget[] = [];
  const workers: Worker[] = [];
  let staying = 0;
  let unknown = 0;
  for (const server of servers) {
    const { name, report } = server;
    if (report?.kind !== 'answer') continue;
    const context = {
      rule: offerRule(settings, caller, report),
      guard: guardOf(name, settings),
      stale: shownSessions(server).stale,
      jobs: runningJobs(jobs, server),
      // Those that work are counted by themselves.
      works: NO_WORKS,
    };
    for (const session of report.sessions) {
      if (only !== null && !only.has(session)) continue;
      const work = server.works[session.id];
      if (session.user === null || session.state !== 'disconnected') continue;
      if (session.idleMinutes === null) unknown += 1;
      else if (session.idleMinutes < minutes) continue;
      else if (refusalOf('reset', session, context) !== null) staying += 1;
      else if (work?.verdict === 'working') workers.push({ session, work });
      else targets.push({ server: name, session, askedAt: report.askedAt });
    }
  }
  targets.sort((a, b) => (b.session.idleMinutes ?? 0) - (a.session.idleMinutes ?? 0));
  return { targets, staying, workers, unknown };
}

export const NO_ONE: LongDisconnected = { targets: [], staying: 0, workers: [], unknown: 0 };

/** A unique key for each of these sessions; another logon with the same id gets another key. */
export function targetKeys(targets: readonly SessionTarget[]): readonly string[] {
  return uniqueKeys(
    targets.map(({ server, session: { id, user, logon } }) => JSON.stringify([server, id, user, logon])),
  );
}
