import type { Capacity } from '../../model.ts';
import { ADMINISTRATIVE_SESSIONS } from '../../slots.ts';
import { bySession } from '../by-session.ts';
import type { ReadHistory } from '../log/history-reading.ts';
import type { Logon } from '../logon.ts';
import type { Period } from '../logons-within.ts';
import { united } from '../observed/history-gaps.ts';

/** When all slots of a server were taken for certain, as its own log tells. In their order, none touches another. */
export function fullByLog(
  { readAt, history }: Pick<ReadHistory, 'readAt' | 'history'>,
  capacity: Capacity,
): readonly Period[] {
  // Without all events a session may have been free for a while.
  if (capacity === 'unlimited' || !history.complete || history.dropped > 0) return [];
  const total = capacity === 'auto' ? ADMINISTRATIVE_SESSIONS : capacity;
  // Up to Server 2003 the console is session 0 and takes none of the two slots.
  const withSlot = history.logons.filter(({ sessionId }) => sessionId !== 0);
  const steps = [...bySession(withSlot).values()]
    // One session takes one slot, also where two of its logons overlap because a clock was set.
    .flatMap((logons) => united(logons.flatMap((logon) => surelyOn(logon, readAt) ?? [])))
    .flatMap(({ from, until }) => [
      { at: from, change: 1 },
      { at: until, change: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.change - b.change);
  const full: Period[] = [];
  let [used, since] = [0, Number.NaN];
  for (const { at, change } of steps) {
    const wasFull = used >= total;
    used += change;
    if (!wasFull && used >= total) since = at;
    if (wasFull && used < total && at > since) full.push({ from: since, until: at });
  }
  return united(full);
}

/** From the first moment that is known to the last one; null where there are none. */
function surelyOn(logon: Logon, readAt: number): Period | null {
  const until = surelyUntil(logon, readAt);
  return until > logon.from ? { from: logon.from, until } : null;
}

function surelyUntil({ end, until, isOver, spans, from }: Logon, readAt: number): number {
  if (isOver === false) return readAt;
  const lastEvent = spans.at(-1)?.from ?? from;
  // After a power cut only the next start of Windows is known.
  return end === 'restart' ? lastEvent : (until ?? lastEvent);
}
