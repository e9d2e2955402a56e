import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { auditCsv } from '../../../electron/engine/audit/audit-csv.ts';
import type { AuditLine } from '../../../shared/domain/audit.ts';
import { ANY_TEXT } from '../any-text.ts';

const LINE: AuditLine = {
  at: '2026-11-22T10:00:00.000Z',
  who: 'stevej',
  pid: 1,
  event: 'ended',
  server: 'xyz',
  origin: 'window',
};

/** What a spreadsheet would calculate: at the start of a cell, or after another separator. */
const FORMULA = /(?:^|[,;])[\s"]*[=+\-@＝＋－＠]/u;

it.each([
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['a,=1+1', "a,'=1+1"],
  ['\t@SUM(A1)', "'@SUM(A1)"],
  ['two\nlines \u001b[31m', 'two lines  [31m'],
])('the cell %j is written as %j', (user, cell) => {
  expect(cellsOf({ ...LINE, user })[6]).toBe(cell);
});

it('a line of the audit log is one row of as many cells as the header, and none of them a formula, whatever is in it', () => {
  fc.assert(
    fc.property(ANY_TEXT, ANY_TEXT, (user, message) => {
      const csv = auditCsv([{ ...LINE, user, message, command: `msg 2 ${message}` }]);
      expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_C}]/u);
      const rows = Papa.parse<string[]>(csv.trimEnd()).data;
      expect(rows.map((row) => row.length)).toEqual([41, 41]);
      for (const cell of rows[1] ?? []) expect(cell).not.toMatch(FORMULA);
    }),
  );
});

function cellsOf(line: AuditLine): readonly string[] {
  return Papa.parse<string[]>(auditCsv([line]).trimEnd()).data[1] ?? [];
}
