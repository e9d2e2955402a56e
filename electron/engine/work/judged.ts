import {
  type JudgedSession,
  judgeWork,
  type Moment,
  type WorkRule,
} from '../../../shared/domain/work/judge-work.ts';
import type { NoWorkReading, Work, WorkReading } from '../../../shared/domain/work/work.ts';

type Reading = WorkReading | NoWorkReading;

/** A verdict on one session, and everything it was made of. */
export interface Judged {
  readonly work: Work;
  /** Oldest first, none too old. */
  readonly readings: readonly Reading[];
  readonly rule: WorkRule;
  /** How many of the readings were before the session's last input: no more of the input counts. */
  readonly beforeInput: number;
}

/**
 * The verdict on a session; `before`, the last one on it, where it was made of the same. Every report of the watch asks, but
 * what runs is read seldom, and comparing all readings with each other costs more than reading the report.
 * `readings`: of its server, oldest first, none older at `now` than readings are kept.
 */
export function judgedAgain(
  before: Judged | null,
  readings: readonly Reading[],
  session: JudgedSession,
  rule: WorkRule,
  now: Moment,
): Judged {
  const { inputAt } = session;
  const beforeInput = inputAt === null ? 0 : readings.filter(({ askedAt }) => askedAt < inputAt).length;
  const isSame =
    before !== null &&
    before.rule === rule &&
    before.beforeInput === beforeInput &&
    isSameList(before.readings, readings);
  if (isSame) return before;
  return { work: judgeWork(readings, session, rule, now), readings, rule, beforeInput };
}

function isSameList(before: readonly Reading[], readings: readonly Reading[]): boolean {
  if (before === readings) return true;
  return before.length === readings.length && before.every((reading, place) => reading === readings[place]);
}
