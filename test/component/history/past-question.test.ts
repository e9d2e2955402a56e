import { expect, it } from 'vitest';
import { FIRST_PAST_QUESTION, isAsked, periodAsked } from '../../../renderer/history/past/past-question.ts';
import { dayOf } from '../../../renderer/ui/calendar-day.ts';
import { serverName } from '../../builders.ts';

const question = FIRST_PAST_QUESTION;
const local = (day: number, hour = 0, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const now = local(22, 15);

it('days are those of this computer’s clock', () => {
  expect(periodAsked({ ...question, when: 'today' }, now)).toEqual({ from: local(22), until: now });
  expect(periodAsked({ ...question, when: 'yesterday' }, now)).toEqual({ from: local(21), until: local(22) });
  expect(periodAsked({ ...question, when: 'week' }, now)).toEqual({ from: local(15), until: now });
  expect(periodAsked({ ...question, when: 'month' }, now)).toEqual({
    from: new Date(2026, 9, 23).getTime(),
    until: now,
  });
});

it('between nine and eleven of a day is just that', () => {
  const asked = { ...question, when: 'day', day: '2026-11-20', from: '09:00', until: '11:00' } as const;
  expect(periodAsked(asked, now)).toEqual({ from: local(20, 9), until: local(20, 11) });
});

it('a time that is none is no time', () => {
  const asked = { ...question, when: 'day', day: '2026-11-20', from: '11:00', until: '09:00' } as const;
  expect(periodAsked(asked, now)).toBeNull();
  expect(periodAsked({ ...asked, day: '' }, now)).toBeNull();
});

it('a day is written as a date field has it', () => {
  expect(dayOf(local(3, 23, 59))).toBe('2026-11-03');
});

it('everybody on every server is no question', () => {
  expect(isAsked(question)).toBe(false);
  expect(isAsked({ ...question, person: '  ' })).toBe(false);
  expect(isAsked({ ...question, person: 'jobss' })).toBe(true);
  expect(isAsked({ ...question, server: serverName('xyz') })).toBe(true);
});
