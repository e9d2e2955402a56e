import { expect, it } from 'vitest';
import { type AuditDraft, auditQuestion, isFiltered, WHOLE_LOG } from '../../renderer/audit/audit-draft.ts';

const NOW = new Date(2026, 10, 22, 15, 30).getTime();
const day = (month: number, date: number) => new Date(2026, month - 1, date).getTime();

it.each<[Partial<AuditDraft>, { readonly from?: number; readonly until?: number }]>([
  [{ time: 'all', fromDay: '2026-11-20' }, {}],
  [{ time: 'today' }, { from: day(11, 22) }],
  [{ time: 'week' }, { from: day(11, 16) }],
  [{ time: 'month' }, { from: day(10, 24) }],
  [{ time: 'custom' }, {}],
  [{ time: 'custom', fromDay: '2026-11-20' }, { from: day(11, 20) }],
  [{ time: 'custom', untilDay: '2026-11-30' }, { until: day(12, 1) - 1 }],
  [
    { time: 'custom', fromDay: '2026-11-20', untilDay: '2026-11-20' },
    { from: day(11, 20), until: day(11, 21) - 1 },
  ],
  [{ time: 'custom', fromDay: '2026-11' }, {}],
])('%j is the period %j', (draft, period) => {
  expect(auditQuestion({ ...WHOLE_LOG, ...draft }, NOW)).toEqual({ search: '', ...period });
});

it('blanks around a word are not part of it, and blanks alone narrow nothing', () => {
  const draft: AuditDraft = { ...WHOLE_LOG, search: ' a ', person: ' b ', server: ' ', action: 'view' };
  expect(auditQuestion(draft, NOW)).toEqual({ search: 'a', person: 'b', action: 'view' });
  expect(isFiltered({ ...draft, person: '', action: '' })).toBe(false);
  expect(isFiltered(draft)).toBe(true);
});
