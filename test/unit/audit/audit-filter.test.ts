import { expect, it } from 'vitest';
import { type AuditFilter, auditFilter } from '../../../shared/domain/audit/audit-filter.ts';
import type { AuditLine } from '../../../shared/domain/audit.ts';

const AT = Date.parse('2026-11-22T10:00:00.000Z');
const LINE: AuditLine = {
  at: new Date(AT).toISOString(),
  who: 'stevej',
  account: 'CORP\\stevej',
  pid: 1,
  event: 'acting',
  server: 'XYZ.corp.example',
  origin: 'tray',
  by: 'rwinsta',
  user: 'gatesb',
};

it.each<[boolean, AuditFilter]>([
  [true, {}],
  [true, { from: AT, until: AT }],
  [false, { from: AT + 1 }],
  [false, { until: AT - 1 }],
  [true, { server: 'xyz' }],
  [true, { server: ' CORP ' }],
  [false, { server: 'abc' }],
  [true, { action: 'reset' }],
  [false, { action: 'logOff' }],
  [true, { person: '' }],
  [true, { person: 'steve' }],
  [true, { person: 'GATES' }],
  [true, { person: 'corp\\ste' }],
  [true, { person: 'CORP\\stevej' }],
  [true, { person: 'CORP\\*' }],
  // Of the person acted on no domain is known.
  [true, { person: 'LAB\\gatesb' }],
  [false, { person: 'LAB\\stevej' }],
  [false, { person: 'LAB\\steve' }],
  [false, { person: 'jobss' }],
  [true, { person: 'stevej@corp.example' }],
  [false, { person: 'jobss@corp.example' }],
  [true, { person: 'gatesb', server: 'xyz', action: 'reset', from: AT }],
  [false, { person: 'gatesb', server: 'abc', action: 'reset', from: AT }],
])('%j: the line is wanted by %j', (isWanted, filter) => {
  expect(auditFilter(filter)(LINE)).toBe(isWanted);
});

it('an account without a domain is found with any', () => {
  const { account: _, ...old } = LINE;
  expect(auditFilter({ person: 'LAB\\stevej' })(old)).toBe(true);
});

it('a line without a readable time or a name is in no period, and of nobody', () => {
  const odd = { ...LINE, at: 'soon', who: 5, account: undefined, user: null } as unknown as AuditLine;
  expect(auditFilter({})(odd)).toBe(true);
  expect(auditFilter({ from: 0 })(odd)).toBe(false);
  expect(auditFilter({ until: AT })(odd)).toBe(false);
  expect(auditFilter({ person: '5' })(odd)).toBe(false);
});
