import type { AuditQuestion } from '../../shared/contract/audit-question.ts';
import { AUDIT_ACTIONS, type AuditAction } from '../../shared/domain/audit/audit-action.ts';

/** The times to choose from; the last one is two days that the user types. */
export const AUDIT_TIMES = ['all', 'today', 'week', 'month', 'custom'] as const;
type AuditTime = (typeof AUDIT_TIMES)[number];

/** What the user has typed and chosen above the audit log. */
export interface AuditDraft {
  readonly search: string;
  readonly time: AuditTime;
  /** `2026-11-22`, as the field for a day gives it; empty for no limit. */
  readonly fromDay: string;
  readonly untilDay: string;
  readonly person: string;
  readonly server: string;
  readonly action: AuditAction | '';
}

export const WHOLE_LOG: AuditDraft = {
  search: '',
  time: 'all',
  fromDay: '',
  untilDay: '',
  person: '',
  server: '',
  action: '',
};

/** The question for a draft. `now`: milliseconds since 1970; days are those of this computer's clock. */
export function auditQuestion(draft: AuditDraft, now: number): AuditQuestion {
  const [person, server] = [draft.person.trim(), draft.server.trim()];
  return {
    search: draft.search.trim(),
    ...periodOf(draft, now),
    ...(person === '' ? {} : { person }),
    ...(server === '' ? {} : { server }),
    ...(draft.action === '' ? {} : { action: draft.action }),
  };
}

/** Whether anything but the search narrows the log. */
export function isFiltered(draft: AuditDraft): boolean {
  return Object.keys(auditQuestion(draft, 0)).length > 1;
}

export function auditTimeOf(word: string): AuditTime {
  return AUDIT_TIMES.find((time) => time === word) ?? 'all';
}

export function auditActionOf(word: string): AuditAction | '' {
  return AUDIT_ACTIONS.find((action) => action === word) ?? '';
}

/** Days before today that a choice begins with. */
const DAYS_BEFORE = { today: 0, week: 6, month: 29 } as const;

function periodOf(
  { time, fromDay, untilDay }: AuditDraft,
  now: number,
): Pick<AuditQuestion, 'from' | 'until'> {
  if (time === 'all') return {};
  if (time !== 'custom') {
    const today = new Date(now);
    return { from: dayStart(today.getFullYear(), today.getMonth(), today.getDate() - DAYS_BEFORE[time]) };
  }
  const [from, until] = [startOf(fromDay, 0), startOf(untilDay, 1)];
  return { ...(from === null ? {} : { from }), ...(until === null ? {} : { until: until - 1 }) };
}

/** When so many days after that day begin; null for a day that is not typed completely. */
function startOf(day: string, daysAfter: number): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? null : dayStart(Number(year), Number(month) - 1, Number(date) + daysAfter);
}

/** By the calendar, because a day in which the clock changes has 23 or 25 hours. */
function dayStart(year: number, month: number, date: number): number {
  return new Date(year, month, date).getTime();
}
