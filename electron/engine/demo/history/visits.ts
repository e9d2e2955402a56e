import { END_REASON, type Logon, type LogonSpan } from '../../../../shared/domain/history/logon.ts';
import { inDomain } from '../simulated-server.ts';

/** A moment so many days before today, at an hour and a minute on the clock of this computer. */
export type DayTime = readonly [daysAgo: number, hour: number, minute?: number];

/** One logon that is over, in few words. */
export interface Visit {
  readonly user: string;
  readonly id: number;
  readonly on: DayTime;
  /** Left, came back, left, …; who has left last is disconnected until the end. */
  readonly moves?: readonly DayTime[];
  /** Who disconnected it; left out: nobody knows. */
  readonly leftBy?: { readonly id: number; readonly user: string };
  readonly off: DayTime;
  /** A logoff if nothing else is said. */
  readonly end?: 'restart';
  readonly endReason?: number;
}

export function momentOf(now: number, [daysAgo, hour, minute = 0]: DayTime): number {
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysAgo, hour, minute).getTime();
}

/** The logon of a visit. `now`: milliseconds since 1970. */
export function pastLogon(now: number, { user, id, on, moves = [], leftBy, off, ...more }: Visit): Logon {
  const address = addressOf(user);
  const until = momentOf(now, off);
  const by = leftBy === undefined ? null : { sessionId: leftBy.id, user: inDomain(leftBy.user) };
  const begins = [on, ...moves].map((moment) => momentOf(now, moment));
  const spans = begins.map((from, index): LogonSpan => {
    const isLeft = index % 2 === 1;
    return {
      state: isLeft ? 'disconnected' : 'active',
      from,
      until: begins[index + 1] ?? until,
      by: isLeft ? by : null,
      reason: isLeft ? END_REASON.noInformation : null,
      address,
    };
  });
  return {
    user: inDomain(user),
    sessionId: id,
    ...{ from: momentOf(now, on), fromKnown: true, until },
    end: more.end ?? 'logoff',
    isOver: true,
    endReason: more.endReason ?? null,
    spans,
    addresses: [address],
  };
}

const LUNCH_AFTER_HOURS = 3;

function lunchOn(day: number, hour: number): readonly DayTime[] {
  return [
    [day, hour, 5 + day],
    [day, hour, 45],
  ];
}

/** Somebody who comes on each of these days at these hours and logs off; in sessions from this id on. */
export function daily(
  user: string,
  firstId: number,
  days: readonly number[],
  [from, until]: readonly [number, number],
): readonly Visit[] {
  return days.map((day, index) => ({
    user,
    id: firstId + index,
    // Nobody comes and goes at the full hour.
    on: [day, from, (day * 7) % 20],
    moves: until - from > LUNCH_AFTER_HOURS + 1 ? lunchOn(day, from + LUNCH_AFTER_HOURS) : [],
    off: [day, until, (day * 11) % 40],
    endReason: END_REASON.loggedOff,
  }));
}

/** Where a user works, always the same. Addresses that are nobody's. */
export function addressOf(user: string): string {
  const sum = [...user].reduce((all, character) => all + (character.codePointAt(0) ?? 0), 0);
  return `192.0.2.${10 + (sum % 200)}`;
}
