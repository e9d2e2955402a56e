import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fleet } from '../../../electron/engine/watch/fleet.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings.ts';
import { type FullLookBefore, fullSinceOf } from '../../../shared/domain/history/full-since.ts';
import type { Capacity, Session } from '../../../shared/domain/model.ts';
import { answer, CALLER, NOW, noAnswer, serverName, serverSettings, session } from '../../builders.ts';

const MINUTE = 60_000;
const minute = (number: number): number => NOW + number * MINUTE;

describe('since when a server is full', () => {
  const free: FullLookBefore = { status: 'free', at: minute(0), fullSince: null, isStale: false };
  const full: FullLookBefore = {
    status: 'full',
    at: minute(5),
    fullSince: { at: minute(1), isKnown: true },
    isStale: false,
  };
  const fullAt = (before: FullLookBefore | null, number: number) =>
    fullSinceOf(before, { status: 'full', at: minute(number) }, MINUTE);

  it('is known when the look right before had a free slot', () => {
    expect(fullAt(free, 1)).toEqual({ at: minute(1), isKnown: true });
    expect(fullAt(free, 4)).toEqual({ at: minute(4), isKnown: true });
  });

  it.each([
    ['there was no look before', null, 1],
    ['the look before was too long ago', free, 4.1],
    ['the clock was set back', free, -1],
    ['the look before had grown too old', { ...free, isStale: true }, 3],
    ['the server was silent, or may have hidden a taken slot', { ...free, status: 'unknown' } as const, 1],
  ])('is not known when %s', (_, before, number) => {
    expect(fullAt(before, number)).toEqual({ at: minute(number), isKnown: false });
  });

  it('stays while it is full at every look', () => {
    expect(fullAt(full, 6)).toEqual({ at: minute(1), isKnown: true });
    expect(fullAt({ ...full, isStale: true }, 8)).toEqual({ at: minute(1), isKnown: true });
  });

  it('begins anew when nobody looked for a time', () => {
    expect(fullAt(full, 9.1)).toEqual({ at: minute(9.1), isKnown: false });
  });

  it.each(['free', 'unknown'] as const)('is nothing when its status is %s', (status) => {
    expect(fullSinceOf(full, { status, at: minute(6) }, MINUTE)).toBeNull();
  });
});

describe('in the state of the fleet', () => {
  const XYZ = serverName('xyz');
  const gatesb = session({ id: 2 });
  const jobss = session({ id: 3, user: 'jobss' });
  const settings = (capacity: Capacity): Settings => ({
    ...DEFAULT_SETTINGS,
    intervalSeconds: 60,
    servers: [serverSettings('xyz', { capacity })],
  });
  let fleet: Fleet;
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
    fleet = new Fleet(settings('auto'), CALLER, false, []);
  });
  afterEach(() => {
    fleet.dispose();
    vi.useRealTimers();
  });
  const see = (...sessions: readonly Session[]) =>
    fleet.setReport(answer(sessions, { askedAt: Date.now(), tookMs: 0 }));
  const since = () => fleet.server(XYZ)?.fullSince;

  it('it is of the first look that found it full, however often it is asked again', () => {
    see(gatesb);
    expect(since()).toBeNull();
    vi.advanceTimersByTime(MINUTE);
    see(gatesb, jobss);
    for (let number = 0; number < 5; number++) {
      vi.advanceTimersByTime(MINUTE);
      fleet.setAsking(XYZ, true);
      expect(since()).toEqual({ at: minute(1), isKnown: true });
      see(gatesb, jobss);
    }
    expect(since()).toEqual({ at: minute(1), isKnown: true });
    see(gatesb);
    expect(since()).toBeNull();
  });

  it('a silence or a pause between makes it begin anew', () => {
    see(gatesb, jobss);
    expect(since()).toEqual({ at: NOW, isKnown: false });
    fleet.setReport(noAnswer(undefined, { askedAt: minute(1) }));
    expect(since()).toBeNull();
    vi.setSystemTime(minute(2));
    see(gatesb, jobss);
    expect(since()).toEqual({ at: minute(2), isKnown: false });
    vi.setSystemTime(minute(60));
    see(gatesb, jobss);
    expect(since()).toEqual({ at: minute(60), isKnown: false });
  });

  it('a look that had grown too old says nothing about the time since', () => {
    see(gatesb);
    vi.advanceTimersByTime(2.5 * MINUTE);
    expect(fleet.server(XYZ)?.stale).toBe(true);
    see(gatesb, jobss);
    expect(since()).toEqual({ at: minute(2.5), isKnown: false });
  });

  it('another number of slots is judged by the last report alone', () => {
    see(gatesb);
    vi.advanceTimersByTime(MINUTE);
    see(gatesb, jobss);
    fleet.configure(settings(3));
    expect(since()).toBeNull();
    fleet.configure(settings(1));
    expect(since()).toEqual({ at: minute(1), isKnown: false });
    fleet.configure({ ...settings(1), intervalSeconds: 30 });
    vi.advanceTimersByTime(MINUTE);
    see(gatesb, jobss);
    expect(since()).toEqual({ at: minute(1), isKnown: false });
  });
});
