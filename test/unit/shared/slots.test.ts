import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Doubt } from '../../../shared/domain/model.ts';
import { countSlots, statusOf } from '../../../shared/domain/slots.ts';
import { answer, disconnected, listener, noAnswer, services, session } from '../../builders.ts';

const HIDING: Doubt = { code: 'unreadRows', mayHideSessions: true };
const HARMLESS: Doubt = { code: 'noIdleTimes', mayHideSessions: false };

describe('countSlots', () => {
  it('counts sessions with a user, connected or not, and nothing else', () => {
    const report = answer([
      session(),
      disconnected({ id: 3 }),
      session({ id: 4, user: null, state: 'connected' }),
    ]);
    expect(countSlots(report, 'auto')).toEqual({ capacity: 2, used: 2, free: 0 });
    expect(countSlots(answer([services, listener]), 'auto')).toEqual({ capacity: 2, used: 0, free: 2 });
  });

  it('does not count a service or a listener, under any account', () => {
    const own = [
      session({ id: 3, kind: 'services' }),
      session({ id: 4, kind: 'listener' }),
      session({ id: 5, user: null }),
    ];
    expect(countSlots(answer(own), 'auto').used).toBe(0);
  });

  it('does not count the console of Server 2003, which is session 0, but counts a later one', () => {
    const console = session({ sessionName: 'console', kind: 'console' });
    expect(countSlots(answer([{ ...console, id: 0 }]), 'auto').used).toBe(0);
    expect(countSlots(answer([{ ...console, id: 1 }]), 'auto').used).toBe(1);
  });

  it('is never below zero, and null without a limit or an answer', () => {
    const three = answer([session({ id: 1 }), session({ id: 2 }), session({ id: 3 })]);
    expect(countSlots(three, 'auto')).toEqual({ capacity: 2, used: 3, free: 0 });
    expect(countSlots(three, 'unlimited')).toEqual({ capacity: null, used: 3, free: null });
    expect(countSlots(noAnswer(), 5)).toEqual({ capacity: 5, used: null, free: null });
    expect(countSlots(null, 'auto')).toEqual({ capacity: 2, used: null, free: null });
  });
});

it('is neither free nor full without an answer, and without a count', () => {
  expect(statusOf(noAnswer(), { capacity: 2, used: 2, free: 0 })).toBe('unknown');
  expect(statusOf(null, { capacity: 2, used: 0, free: 2 })).toBe('unknown');
  expect(statusOf(answer([session()]), { capacity: 2, used: null, free: null })).toBe('unknown');
  expect(statusOf(answer([session()]), { capacity: 2, used: null, free: 0 })).toBe('unknown');
});

it('reports no free slot where a taken one may be hidden, but a full server', () => {
  const torn = answer([session()], { doubts: [HIDING] });
  expect(countSlots(torn, 'auto')).toEqual({ capacity: 2, used: 1, free: null });
  expect(countSlots(torn, 1)).toEqual({ capacity: 1, used: 1, free: 0 });
});

describe('statusOf', () => {
  const status = (
    report: Parameters<typeof countSlots>[0],
    capacity: Parameters<typeof countSlots>[1] = 'auto',
  ) => statusOf(report, countSlots(report, capacity));

  it('is unknown without an answer, whatever the capacity', () => {
    expect([status(null), status(noAnswer()), status(noAnswer(), 'unlimited')]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('is free while a slot is left, and always without a limit', () => {
    expect(status(answer([session()]))).toBe('free');
    expect(status(answer([session({ id: 1 }), session({ id: 2 })], {}), 'unlimited')).toBe('free');
  });

  it('is full when none is left, even if more may be hidden', () => {
    expect(status(answer([session()], { doubts: [HIDING] }), 1)).toBe('full');
  });

  it('is not free when a taken slot may be hidden', () => {
    expect(status(answer([], { doubts: [HIDING] }))).toBe('unknown');
    expect(status(answer([], { doubts: [HIDING] }), 'unlimited')).toBe('unknown');
    expect(status(answer([], { doubts: [HARMLESS] }))).toBe('free');
  });

  it('never becomes free because a user logs on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }), (people, capacity) => {
        const on = (count: number) =>
          answer(Array.from({ length: count }, (_, id) => session({ id: id + 1 })));
        if (status(on(people), capacity) === 'full') expect(status(on(people + 1), capacity)).toBe('full');
      }),
    );
  });
});
