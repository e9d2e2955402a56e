import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { Answer, Report, ServerName, Session } from '../../../shared/domain/model.ts';
import {
  ageMs,
  type JudgedSession,
  KEPT_MS,
  type Moment,
  type WorkRule,
} from '../../../shared/domain/work/judge-work.ts';
import { type RunningWork, runningWork } from '../../../shared/domain/work/running-work.ts';
import {
  hasTimes,
  type NoWorkReading,
  type Work,
  type WorkReading,
} from '../../../shared/domain/work/work.ts';
import { isSameAccount } from '../../../shared/names/account.ts';
import { type KnownWork, NO_WORK_KNOWN } from '../watch/server-view.ts';
import { type Judged, judgedAgain } from './judged.ts';

type Reading = WorkReading | NoWorkReading;

/**
 * Readings kept of a server. An open row is read every few seconds: then those in between go first, because the longest
 * windows see the slowest work.
 */
const MOST_READINGS = 10;

/** One logon in one session, as far as it was seen. */
interface Seen {
  readonly user: string;
  readonly logon: string | null;
  /** When it was first seen, on the monotonic clock; what was read before may be of someone else. */
  readonly since: number;
  /** Since when it is quiet without a break; null while it is not. */
  readonly quietSince: number | null;
  /** The last verdict, before how long it has been quiet; null before the first. */
  readonly judged: Judged | null;
}

interface KnownServer {
  readonly readings: readonly Reading[];
  /** Who was in the sessions of the last answer, by their ids; null before the first. */
  readonly seen: ReadonlyMap<number, Seen> | null;
  /** When the last question began. */
  readonly asked: Pick<WorkReading, 'askedAt' | 'clockMs'>;
}

/** What was read of what runs in the fleet's sessions in the last 15 minutes, and what follows from it. */
export class WorkReadings {
  readonly #servers = new Map<ServerName, KnownServer>();
  readonly #rule: () => WorkRule;

  constructor(rule: () => WorkRule) {
    this.#rule = rule;
  }

  /**
   * A question begins there now. From here on it is noted who is in the sessions, because its answer may come after another
   * logon. `last`: the last answer about the sessions, null when there is none.
   */
  expect(server: ServerName, last: Answer | null): void {
    const { readings = [], seen } = this.#servers.get(server) ?? {};
    const asked = { askedAt: Date.now(), clockMs: performance.now() };
    this.#servers.set(server, { readings, seen: seen ?? (last === null ? null : seenAlready(last)), asked });
  }

  add(server: ServerName, reading: Reading): void {
    const known = this.#servers.get(server) ?? { readings: [], seen: null, asked: reading };
    const recent = known.readings.filter((one) => ageMs(one, thisMoment()) <= KEPT_MS);
    this.#servers.set(server, { ...known, readings: thinned([...recent, reading]) });
  }

  /** Whether anything was read, or refused, on that server. */
  has(server: ServerName): boolean {
    return (this.#servers.get(server)?.readings.length ?? 0) > 0;
  }

  /** Whether processor times were read there in the last 15 minutes. */
  wasRead(server: ServerName): boolean {
    return this.#recent(server).some(hasTimes);
  }

  /** The last reading with processor times of the last 15 minutes; null when there is none. */
  known(server: ServerName): WorkReading | null {
    return this.#recent(server).findLast(hasTimes) ?? null;
  }

  /**
   * What is known of the work in the sessions of this report. Notes who is in them: a reading counts for one logon only. Most
   * servers of a fleet are never read: then there is nothing to note, because whatever will be read is newer.
   */
  judge(report: Report): KnownWork {
    const known = this.#servers.get(report.server);
    if (known === undefined || report.kind !== 'answer') return NO_WORK_KNOWN;
    const now = thisMoment();
    const readings = this.#recent(report.server, now);
    if (readings.length === 0 && ageMs(known.asked, now) > KEPT_MS) {
      this.#servers.delete(report.server);
      return NO_WORK_KNOWN;
    }
    const works: Record<number, Work> = {};
    const seen = new Map<number, Seen>();
    for (const session of report.sessions) {
      if (session.user === null || session.id <= 0) continue;
      const before = seenBefore(known.seen?.get(session.id), session);
      // In the first answer of a server it is not known since when they are on.
      const since = before?.since ?? (known.seen === null ? Number.NEGATIVE_INFINITY : now.clockMs);
      const own = onlyThose(readings, ({ clockMs }) => clockMs >= since);
      const asked = asJudged(session, report.askedAt);
      const judged = judgedAgain(before?.judged ?? null, own, asked, this.#rule(), now);
      const { work, quietSince } = withQuiet(judged.work, before?.quietSince ?? null);
      works[session.id] = work;
      seen.set(session.id, { user: session.user, logon: session.logon, since, quietSince, judged });
    }
    this.#servers.set(report.server, { ...known, readings, seen });
    const latest = readings.at(-1);
    const workFailure =
      latest === undefined ? null : latest.kind === 'notRead' ? latest.error : latest.namesOnly;
    return { works: readings.length === 0 ? NO_WORK_KNOWN.works : works, workFailure };
  }

  /** What runs there by the readings of the last 15 minutes; null when there is none. */
  running(server: ServerName): RunningWork | null {
    return runningWork(server, this.#recent(server), this.#rule().kindOf, thisMoment());
  }

  keepOnly(isWatched: (server: ServerName) => boolean): void {
    for (const server of this.#servers.keys()) if (!isWatched(server)) this.#servers.delete(server);
  }

  #recent(server: ServerName, now = thisMoment()): readonly Reading[] {
    const { readings = [] } = this.#servers.get(server) ?? {};
    return onlyThose(readings, (one) => ageMs(one, now) <= KEPT_MS);
  }
}

/** The list itself where all of them count, as nearly always: then a verdict is known to be made of the same ones. */
function onlyThose(readings: readonly Reading[], counts: (reading: Reading) => boolean): readonly Reading[] {
  return readings.every(counts) ? readings : readings.filter(counts);
}

/** All of them: what is read from now on is theirs, unless another logon is seen. */
function seenAlready({ sessions }: Answer): ReadonlyMap<number, Seen> {
  return new Map(
    sessions.flatMap(({ id, user, logon }) =>
      user === null || id <= 0
        ? []
        : [[id, { user, logon, since: Number.NEGATIVE_INFINITY, quietSince: null, judged: null }]],
    ),
  );
}

function thisMoment(): Moment {
  return { wallMs: Date.now(), clockMs: performance.now() };
}

/** The same logon as it was seen before; null where it is another one. */
function seenBefore(seen: Seen | undefined, { user, logon }: Session): Seen | null {
  const same = seen !== undefined && user !== null && isSameAccount(seen.user, user) && seen.logon === logon;
  return same ? seen : null;
}

/** Idle times are whole minutes, so the input may have been nearly a minute earlier than they say. */
function asJudged({ id, idleMinutes }: Session, askedAt: number): JudgedSession {
  return { id, inputAt: idleMinutes === null ? null : askedAt - (idleMinutes + 1) * MINUTE_MS };
}

/** Quiet for longer than readings are kept, where it was so without a break. In whole minutes: it is shown in those. */
function withQuiet(
  work: Work,
  before: number | null,
): { readonly work: Work; readonly quietSince: number | null } {
  if (work.because.kind !== 'nothing') return { work, quietSince: null };
  const now = performance.now();
  const since = Math.min(before ?? now, now - work.because.forSeconds * 1000);
  const forSeconds = Math.floor((now - since) / MINUTE_MS) * 60;
  return { work: { ...work, because: { kind: 'nothing', forSeconds } }, quietSince: since };
}

/** At most so many: the reading whose neighbours are nearest to each other goes, never the first, nor the last two. */
function thinned(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length <= MOST_READINGS) return readings;
  let [drop, nearest] = [1, Number.POSITIVE_INFINITY];
  for (let place = 1; place < readings.length - 2; place++) {
    const gap = (readings[place + 1]?.clockMs ?? 0) - (readings[place - 1]?.clockMs ?? 0);
    if (gap < nearest) [drop, nearest] = [place, gap];
  }
  return readings.filter((_, place) => place !== drop);
}
