import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { Logon, LogonSpan } from '../../../shared/domain/history/logon.ts';
import type { Period } from '../../../shared/domain/history/logons-within.ts';
import { isSameAccount } from '../../../shared/names/account.ts';
import { collator } from '../../ui/collator.ts';
import { knownUntil, perhapsOn } from './perhaps.ts';

/** A part of a logon in one state, as it is drawn. Milliseconds since 1970. */
export interface Bar {
  readonly key: string;
  readonly logon: Logon;
  /** Null: only the end of the logon is known. */
  readonly span: LogonSpan | null;
  readonly state: LogonSpan['state'];
  readonly from: number;
  readonly until: number;
  /** It may have begun earlier. */
  readonly isOpenBefore: boolean;
  /** It may have lasted longer. */
  readonly isOpenAfter: boolean;
  /** The line within the lane: a person may be in several sessions at once. */
  readonly track: number;
}

/** A time in which a person may have been on. */
export interface PerhapsLine extends Period {
  readonly key: string;
  readonly track: number;
}

/** One person and all their time on the server. */
export interface Lane {
  /** As the history has it, with the domain. */
  readonly user: string;
  /** Without the domain where that is enough to tell them apart. */
  readonly label: string;
  readonly isOn: boolean;
  /** In the order in which they began. */
  readonly bars: readonly Bar[];
  readonly perhaps: readonly PerhapsLine[];
  /** How many sessions the person was in at once, at least one. */
  readonly tracks: number;
}

/** A lane for each person: first who is on, each by name. */
export function lanesOf(history: ServerHistory, now: number): readonly Lane[] {
  const perhaps = perhapsOn(history, now);
  const people = byPerson(history.logons);
  const bare = new Map<string, number>();
  for (const { user } of people) bare.set(bareName(user), (bare.get(bareName(user)) ?? 0) + 1);
  return people
    .map(({ user, logons }) => {
      const tracks = tracksOf(logons, now);
      const label = bare.get(bareName(user)) === 1 ? namePart(user) : user;
      return {
        ...{ user, label, isOn: logons.some(({ isOver }) => isOver === false) },
        bars: logons.flatMap((logon) => barsOf(logon, tracks.get(logon) ?? 0, now)),
        perhaps: logons.flatMap((logon) => linesOf(logon, perhaps.get(logon) ?? [], tracks.get(logon) ?? 0)),
        tracks: Math.max(0, ...tracks.values()) + 1,
      };
    })
    .sort((a, b) => Number(b.isOn) - Number(a.isOn) || collator.compare(a.label, b.label));
}

interface Person {
  readonly user: string;
  readonly logons: readonly Logon[];
}

/** The log has names with a domain, and what was seen has them without: certainly the same name is one person. */
function byPerson(logons: readonly Logon[]): readonly Person[] {
  const people: { user: string; logons: Logon[] }[] = [];
  const found = new Map<string, { user: string; logons: Logon[] }>();
  for (const logon of logons) {
    const person = found.get(logon.user) ?? people.find(({ user }) => isSameAccount(user, logon.user));
    if (person === undefined) {
      const begun = { user: logon.user, logons: [logon] };
      people.push(begun);
      found.set(logon.user, begun);
      continue;
    }
    found.set(logon.user, person);
    person.logons.push(logon);
    if (!person.user.includes('\\')) person.user = logon.user;
  }
  return people;
}

/** Gives each logon the first line that is free when it begins. */
function tracksOf(logons: readonly Logon[], now: number): ReadonlyMap<Logon, number> {
  const ends: number[] = [];
  const tracks = new Map<Logon, number>();
  for (const logon of [...logons].sort((a, b) => a.from - b.from)) {
    const free = ends.findIndex((end) => end <= logon.from);
    const track = free === -1 ? ends.length : free;
    ends[track] = Math.max(logon.from, knownUntil(logon, now));
    tracks.set(logon, track);
  }
  return tracks;
}

function barsOf(logon: Logon, track: number, now: number): readonly Bar[] {
  const { sessionId, from, until, spans, fromKnown } = logon;
  const keyed = (place: number): string => `${sessionId} ${from} ${place}`;
  if (spans.length === 0) {
    const end = until ?? from;
    const bar = { key: keyed(0), logon, span: null, state: 'unknown', from: end, until: end, track } as const;
    return [{ ...bar, isOpenBefore: true, isOpenAfter: until === null }];
  }
  return spans.map((span, place) => {
    const isLast = place === spans.length - 1;
    const isLasting = isLast && logon.isOver === false;
    const end = isLasting ? now : (span.until ?? span.from);
    return {
      ...{ key: keyed(place), logon, span, state: span.state, track },
      from: span.from,
      until: Math.max(end, span.from),
      isOpenBefore: span.fromKnown === false || (place === 0 && !fromKnown),
      isOpenAfter: !isLasting && (span.until === null || (isLast && until === null)),
    };
  });
}

function linesOf({ sessionId }: Logon, times: readonly Period[], track: number): readonly PerhapsLine[] {
  return times.map((time) => ({ ...time, key: `${sessionId} ${time.from}`, track }));
}

function namePart(user: string): string {
  return user.slice(user.lastIndexOf('\\') + 1);
}

function bareName(user: string): string {
  return namePart(user).toLowerCase();
}

/** The same without what lies outside of a period: who was on at another time only has no lane. */
export function lanesWithin(history: ServerHistory, period: Period, now: number): readonly Lane[] {
  const isIn = ({ from, until }: Period): boolean => from <= period.until && until >= period.from;
  return lanesOf(history, now)
    .map((lane) => ({ ...lane, bars: lane.bars.filter(isIn), perhaps: lane.perhaps.filter(isIn) }))
    .filter(({ bars, perhaps }) => bars.length + perhaps.length > 0);
}
