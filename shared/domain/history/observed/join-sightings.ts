import { isSameAccount } from '../../../names/account.ts';
import type { SessionState } from '../../model.ts';
import type { ObservedLogon, ObservedSpan } from './observed-logon.ts';
import type { Sighting } from './stretch.ts';

/** How far one server was watched. Milliseconds since 1970; null: never. */
export interface LastLooks {
  /** The last look that it answered. */
  readonly lookedAt: number | null;
  /**
   * Looks from which no session can be missing, the earliest first: the first and the last of each stretch at least.
   */
  readonly wholeAt: readonly number[];
  /** Up to this moment it must have been looked at to say that somebody is *still* on. */
  readonly freshSince: number;
}

/**
 * Makes logons of what was seen of one server, also where several programs have watched it. Never invents one, nor an end:
 * a session that is the same before and behind a gap is the same logon, and one that is not there behind it ended
 * nobody knows when.
 */
export function joinSightings(sightings: readonly Sighting[], looks: LastLooks): readonly ObservedLogon[] {
  const joined: Sighting[][] = [];
  const latest = new Map<number, Sighting[]>();
  for (const sighting of [...sightings].sort(inOrder)) {
    const last = latest.get(sighting.sessionId);
    if (last !== undefined && goesOn(last, sighting, looks.wholeAt)) last.push(sighting);
    else {
      const begun = [sighting];
      joined.push(begun);
      latest.set(sighting.sessionId, begun);
    }
  }
  return joined.map((parts) => logonOf(parts, looks));
}

function inOrder(a: Sighting, b: Sighting): number {
  return a.from - b.from || a.sessionId - b.sessionId || a.until - b.until;
}

/** Whether a sighting is of the same logon as those before it with its session id. */
function goesOn(before: readonly Sighting[], next: Sighting, wholeAt: readonly number[]): boolean {
  const last = before.at(-1);
  if (last === undefined || !isSameAccount(last.user, next.user)) return false;
  const logon = knownLogon(before);
  if (logon !== null && next.logon !== null) return logon === next.logon;
  // Without a logon time only what was seen can tell two logons of one person from each other.
  if (next.beginning === 'came' || before.some((one) => isGone(one) && one.until < next.from)) return false;
  const seenUntil = Math.max(...before.slice(-MOST_TOGETHER).map(({ until }) => until));
  // A look between them did not have it.
  return (wholeAt[firstAfter(wholeAt, seenUntil)] ?? next.from) >= next.from;
}

/** So many programs may watch one server at once. */
const MOST_TOGETHER = 16;

/** The index of the first that is later. */
function firstAfter(times: readonly number[], time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isGone({ ending }: Sighting): boolean {
  return ending === 'gone' || ending === 'goneLater';
}

function knownLogon(parts: readonly Sighting[]): string | null {
  return parts.findLast(({ logon }) => logon !== null)?.logon ?? null;
}

function logonOf(parts: readonly Sighting[], looks: LastLooks): ObservedLogon {
  const [first] = parts;
  const last = parts.reduce((a, b) => (b.until >= a.until ? b : a));
  if (first === undefined) throw new Error('A logon has at least one sighting');
  return {
    user: last.user,
    sessionId: last.sessionId,
    logon: knownLogon(parts),
    from: first.from,
    fromKnown: first.beginning === 'came',
    seenUntil: last.until,
    ...endOf(last, looks),
    spans: spansOf(parts),
  };
}

function endOf(last: Sighting, { wholeAt, lookedAt, freshSince }: LastLooks) {
  if (last.ending === 'gone') return { until: last.until, end: 'unknown', isOver: true } as const;
  // It was not there at a later look, which would have had it.
  if (last.ending === 'goneLater' || (wholeAt.at(-1) ?? last.until) > last.until)
    return { until: null, end: 'unknown', isOver: true } as const;
  const isLatest = last.until >= Math.max(lookedAt ?? last.until, freshSince);
  if (last.ending === null && isLatest) return { until: null, end: null, isOver: false } as const;
  return { until: null, end: 'unknown', isOver: null } as const;
}

function spansOf(parts: readonly Sighting[]): readonly ObservedSpan[] {
  const spans: ObservedSpan[] = [];
  for (const part of parts) {
    const { beginning, from, until } = part;
    const state = spanState(part.state);
    const last = spans.at(-1);
    // What changed is not known of the first one: its logon time may only have become known.
    if (last === undefined)
      spans.push(seenSpan(state, { ...part, beginning: beginning === 'came' ? 'came' : 'present' }));
    // Two programs have seen it, or only its logon time became known.
    else if (last.state === state && (from <= last.until || beginning === 'changed'))
      spans.splice(-1, 1, { ...last, until: Math.max(last.until, until) });
    else if (until > last.until || from > last.until)
      spans.push(seenSpan(state, { ...part, from: Math.max(from, last.until) }));
  }
  return spans;
}

function seenSpan(
  state: ObservedSpan['state'],
  { beginning, from, until }: Pick<Sighting, 'beginning' | 'from' | 'until'>,
): ObservedSpan {
  return beginning === 'present' ? { state, from, fromKnown: false, until } : { state, from, until };
}

function spanState(state: SessionState): ObservedSpan['state'] {
  switch (state) {
    case 'active':
    case 'connected':
    case 'connectQuery':
    case 'shadow':
      return 'active';
    case 'disconnected':
      return 'disconnected';
    default:
      return 'unknown';
  }
}
