import { describe, expect, it } from 'vitest';
import { mergeLogs, newestOfLog, readOnAfter } from '../../../../shared/domain/history/log/merge-logs.ts';
import type { SessionLog } from '../../../../shared/domain/history/log/session-log.ts';
import { NOW } from '../../../builders.ts';
import { event, minute, sessionLog } from './log-events.ts';

const first = [event(21, minute(0)), event(24, minute(1))];
const second = [event(25, minute(3)), event(23, minute(9))];
const whole = sessionLog([...first, ...second], [{ kind: 'stopped', at: minute(10) }]);
const known = sessionLog(first, [], { readAt: NOW - 1, dropped: 1 });
const later: SessionLog = {
  ...whole,
  events: whole.events.slice(2),
  reachesBackTo: minute(3),
  dropped: 2,
};

describe('a later reading of a log', () => {
  it('is added to what is known', () => {
    expect(mergeLogs(known, later)).toEqual({ ...whole, dropped: 3 });
  });

  it('may have nothing new', () => {
    const nothing = { ...later, events: [], windowsEvents: [], reachesBackTo: null, dropped: 0 };
    expect(mergeLogs(whole, nothing)).toEqual(whole);
  });

  it('keeps that what is known is not complete', () => {
    expect(mergeLogs({ ...known, complete: false }, later).complete).toBe(false);
  });

  it('replaces what is known where it has gaps itself, or was read anew', () => {
    expect(mergeLogs(known, { ...later, complete: false })).toEqual({ ...later, complete: false });
    expect(mergeLogs(known, whole)).toBe(whole);
  });
});

describe('a log is read on', () => {
  it('after its last known event', () => {
    expect(readOnAfter(known, { oldestRecordId: 1, newestRecordId: 500 })).toBe(101);
    expect(readOnAfter(known, { oldestRecordId: 102, newestRecordId: 500 })).toBe(101);
    expect(readOnAfter(known, { oldestRecordId: 1, newestRecordId: 101 })).toBe(101);
  });

  it('but anew where events between were overwritten, or the log counts from the beginning again', () => {
    expect(readOnAfter(known, { oldestRecordId: 103, newestRecordId: 500 })).toBeNull();
    expect(readOnAfter(known, { oldestRecordId: 1, newestRecordId: 100 })).toBeNull();
  });

  it('and anew where nothing is known, or not which records the log has', () => {
    expect(readOnAfter(null, { oldestRecordId: 1, newestRecordId: 500 })).toBeNull();
    expect(readOnAfter(sessionLog([]), { oldestRecordId: 1, newestRecordId: 500 })).toBeNull();
    expect(readOnAfter(known, null)).toBeNull();
  });
});

describe('the newest events of a log', () => {
  const at = [0, 1, 2, 3].map((minutes) => event(21, minute(minutes)));
  const whole = sessionLog(at, [
    { kind: 'lost', at: minute(1) },
    { kind: 'lost', at: minute(2) },
  ]);

  it('are all where there are no more', () => {
    expect(newestOfLog(whole, 4)).toBe(whole);
  });

  it('reach back as far as the oldest of them', () => {
    const { events, windowsEvents, reachesBackTo, complete } = newestOfLog(whole, 2);
    expect(events.map((one) => one.at)).toEqual([minute(2), minute(3)]);
    expect(windowsEvents.map((one) => one.at)).toEqual([minute(2)]);
    expect({ reachesBackTo, complete }).toEqual({ reachesBackTo: minute(2), complete: true });
  });
});
