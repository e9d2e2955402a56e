import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../electron/engine/tools/read/read-report.ts';
import { idlestOf } from '../../../shared/domain/idlest.ts';
import type { Report, ServerName, Session } from '../../../shared/domain/model.ts';
import { countSlots, statusOf } from '../../../shared/domain/slots.ts';
import { RULE } from '../../builders.ts';
import { type AnswerCase, type ExpectedReport, readAnswerCases } from '../../fixtures/answer-file.ts';

const cases = readAnswerCases();

describe('what the tools print, read as a report', () => {
  it.each(cases)('$name', (answerCase) => {
    expect(summaryOf(read(answerCase))).toEqual(sorted(answerCase.expected));
  });

  it.each(cases.filter(({ expected }) => expected.idlest !== undefined))(
    '$name offers the expected session, or none',
    (answerCase) => {
      expect(idlestOf(read(answerCase), RULE)?.id ?? null).toBe(answerCase.expected.idlest);
    },
  );

  it('has at least sixty cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  it.each(cases)('$name uses only characters of its code page', ({ qwinsta, quser }) => {
    // A missing character would become a question mark, and the case would test something else.
    const lost = [qwinsta, quser].some((output) => output !== null && hasQuestionMarks(output.stdout));
    expect(lost).toBe(false);
  });
});

function read({ qwinsta, quser, codePage, dateOrder }: AnswerCase): Report {
  const asked = { server: 'XYZ' as ServerName, askedAt: 0, tookMs: 1 };
  return readReport(asked, qwinsta, quser, codePage, dateOrder);
}

function summaryOf(report: Report): Omit<ExpectedReport, 'idlest'> {
  const slots = countSlots(report, 'auto');
  return sorted({
    status: statusOf(report, slots),
    slots,
    error: report.kind === 'noAnswer' ? report.error.code : null,
    doubts: report.kind === 'answer' ? report.doubts.map(({ code }) => code) : [],
    sessions: report.kind === 'answer' ? report.sessions : [],
  });
}

/** The order of rows and doubts does not matter. */
function sorted({ idlest: _, ...report }: ExpectedReport): Omit<ExpectedReport, 'idlest'> {
  return {
    ...report,
    doubts: [...report.doubts].sort(),
    sessions: [...report.sessions].sort((a: Session, b: Session) => a.id - b.id),
  };
}

function hasQuestionMarks(bytes: Uint8Array): boolean {
  return /\?{2}|[^ ]\?|\?[^ ]/.test(iconv.decode(Buffer.from(bytes), 'latin1'));
}
