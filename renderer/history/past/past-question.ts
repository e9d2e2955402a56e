import type { Period } from '../../../shared/domain/history/logons-within.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { midnight } from '../../ui/calendar-day.ts';

export const PAST_TIMES = ['today', 'yesterday', 'week', 'month', 'day'] as const;
export type PastTime = (typeof PAST_TIMES)[number];

/** What the user asks of the past, as it is typed. */
export interface PastQuestion {
  /** The name of a user; empty: everybody. */
  readonly person: string;
  /** Null: all servers. */
  readonly server: ServerName | null;
  readonly when: PastTime;
  /** `2026-11-22`; counts when `when` is `day`, as do the next two. */
  readonly day: string;
  /** `09:00`. */
  readonly from: string;
  readonly until: string;
}

export const FIRST_PAST_QUESTION: PastQuestion = {
  person: '',
  server: null,
  when: 'yesterday',
  day: '',
  from: '00:00',
  until: '23:59',
};

/** Whether something is asked at all: everybody on every server is no question. */
export function isAsked({ person, server }: PastQuestion): boolean {
  return person.trim() !== '' || server !== null;
}

/**
 * The time that is meant, on the clock of this computer; null where what was typed is no time, or its end is before its
 * beginning.
 */
export function periodAsked(question: PastQuestion, now: number): Period | null {
  switch (question.when) {
    case 'today':
      return { from: midnight(now), until: now };
    case 'yesterday':
      return { from: midnight(now, -1), until: midnight(now) };
    case 'week':
      return { from: midnight(now, -7), until: now };
    case 'month':
      return { from: midnight(now, -30), until: now };
    case 'day':
      return periodOfDay(question);
  }
}

function periodOfDay({ day, from, until }: PastQuestion): Period | null {
  const [begin, end] = [new Date(`${day}T${from}`).getTime(), new Date(`${day}T${until}`).getTime()];
  return Number.isNaN(begin) || Number.isNaN(end) || begin > end ? null : { from: begin, until: end };
}
