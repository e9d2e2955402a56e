import type { AuditQuestion } from '../../shared/contract/audit-question.ts';
import { AUDIT_ACTIONS, type AuditAction } from '../../shared/domain/audit/audit-action.ts';
import { midnight, startOfDay } from '../ui/calendar-day.ts';

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
  if (time !== 'custom') return { from: midnight(now, -DAYS_BEFORE[time]) };
  const [from, last] = [startOfDay(fromDay), startOfDay(untilDay)];
  return {
    ...(from === null ? {} : { from }),
    ...(last === null ? {} : { until: midnight(last, 1) - 1 }),
  };
}
