import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOOL_WORDS } from '../../../electron/engine/demo/demo-words.ts';
import { type PrintedSession, printedSessionName } from '../../../electron/engine/demo/print.ts';
import { type LogonFormat, printLogon } from '../../../electron/engine/demo/print-times.ts';
import { readReport } from '../../../electron/engine/tools/read/read-report.ts';
import type { ToolOutput } from '../../../electron/engine/tools/run/tool.ts';
import type { Report, ServerName, ServerStatus, Session } from '../../../shared/domain/model.ts';
import { countSlots, statusOf } from '../../../shared/domain/slots.ts';
import {
  exited,
  type PrintedAnswer,
  printedAnswers,
  quserOutput,
  qwinstaOutput,
} from '../../fixtures/printed-answers.ts';

/** Formats in which day and month cannot be confused on any day. */
const UNAMBIGUOUS: readonly LogonFormat[] = ['de', 'ru', 'zh-CN', 'ja', 'iso'];
/** Formats of which only the text is read. */
const TEXT_ONLY: readonly LogonFormat[] = [
  'weekday-iso',
  'weekday-long',
  'weekday-only',
  'day-month',
  'month-first',
  'month-by-name',
  'ru-weekday',
  'zh-TW',
  'zh-TW-time-first',
  'ko',
  'ja-era',
  'ar',
  'th',
  'fa',
];
const RUNS = { numRuns: 300 };

describe('a rendered answer', () => {
  it('reads back as itself in every language, layout and code page', () => {
    fc.assert(
      fc.property(printedAnswers(), (answer) => {
        const report = read(qwinstaOutput(answer), quserOutput(answer), answer.options.codePage);
        expect(sessionsOf(report)).toEqual(expectedSessions(answer));
        expect(doubtsOf(report)).toEqual(speaksUnknownWords(answer) ? ['unknownWords'] : []);
      }),
      RUNS,
    );
  });

  it('has the same users when only qwinsta answered', () => {
    fc.assert(
      fc.property(printedAnswers(), (answer) => {
        const report = read(qwinstaOutput(answer), null, answer.options.codePage);
        const known = { idleMinutes: null, logon: null, logonAt: null };
        expect(sessionsOf(report)).toEqual(
          expectedSessions(answer).map((session) => ({ ...session, ...known })),
        );
      }),
      RUNS,
    );
  });

  it('has the same users when only quser answered', () => {
    fc.assert(
      fc.property(printedAnswers({ usersAtLeast: 1 }), (answer) => {
        const report = read(null, quserOutput(answer), answer.options.codePage);
        const idle = (session: Session) => [session.id, session.idleMinutes, session.logon];
        const people = expectedSessions(answer).filter(({ user }) => user !== null);
        expect(sessionsOf(report).map(idle)).toEqual(people.map(idle));
      }),
      RUNS,
    );
  });
});

describe('a damaged answer', () => {
  it('of a full server is never free when one of the two was cut off at any byte', () => {
    fc.assert(
      fc.property(
        printedAnswers({ usersAtLeast: 2 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (answer, at) => {
          const [qwinsta, quser] = [qwinstaOutput(answer), quserOutput(answer)];
          expect(statusFrom(cut(qwinsta, at), quser, answer)).not.toBe('free');
          expect(statusFrom(qwinsta, cut(quser, at), answer)).not.toBe('free');
        },
      ),
      RUNS,
    );
  });

  it('of a full server is not free when the only one was cut off within a row', () => {
    fc.assert(
      fc.property(
        printedAnswers({ usersAtLeast: 2 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (answer, at) => {
          for (const [tool, output] of [qwinstaOutput(answer), quserOutput(answer)].entries()) {
            const damaged = cut(output, at);
            // Cut between two rows, it looks like a complete shorter answer.
            fc.pre(damaged.stdout.at(-1) !== 0x0a);
            const status = tool === 0 ? statusFrom(damaged, null, answer) : statusFrom(null, damaged, answer);
            expect(status).not.toBe('free');
          }
        },
      ),
      RUNS,
    );
  });

  it('is never free without its header', () => {
    fc.assert(
      fc.property(printedAnswers(), ({ sessions, options }) => {
        const answer = { sessions, options: { ...options, header: false } };
        expect(statusFrom(qwinstaOutput(answer), null, answer)).not.toBe('free');
      }),
      RUNS,
    );
  });

  it('never shows a user who is not there', () => {
    fc.assert(
      fc.property(
        printedAnswers({ usersAtLeast: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (answer, at) => {
          const ids = new Set(answer.sessions.map(({ id }) => id));
          const report = read(cut(qwinstaOutput(answer), at), null, answer.options.codePage);
          expect(sessionsOf(report).filter(({ id }) => !ids.has(id))).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it('of any bytes whatsoever never throws and is never free', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      words().map((text): Uint8Array => Buffer.from(text)),
    );
    const output = fc.tuple(bytes, bytes).map(([stdout, stderr]) => exited(stdout, stderr));
    fc.assert(
      fc.property(fc.option(output), fc.option(output), fc.nat(65535), (qwinsta, quser, codePage) => {
        const report = read(qwinsta, quser, codePage);
        expect(statusOf(report, countSlots(report, 'auto'))).not.toBe('free');
      }),
      RUNS,
    );
  });
});

/** Text that resembles an answer, but without a header. */
function words(): fc.Arbitrary<string> {
  const word = fc.constantFrom(
    '\r\n',
    ' ',
    '        ',
    '>',
    '65536',
    '0',
    '2',
    'Active',
    'Disc',
    'jobss',
    'rdp-tcp',
    '[5]:',
  );
  return fc.array(word, { maxLength: 60 }).map((all) => all.join(''));
}

function read(qwinsta: ToolOutput | null, quser: ToolOutput | null, codePage: number): Report {
  return readReport({ server: 'XYZ' as ServerName, askedAt: 0, tookMs: 1 }, qwinsta, quser, codePage);
}

function statusFrom(
  qwinsta: ToolOutput | null,
  quser: ToolOutput | null,
  { options }: PrintedAnswer,
): ServerStatus {
  const report = read(qwinsta, quser, options.codePage);
  return statusOf(report, countSlots(report, 'auto'));
}

/** The first part of the output; `at` from 0 to 1. */
function cut(output: ToolOutput, at: number): ToolOutput {
  return { ...output, stdout: output.stdout.slice(0, Math.floor(output.stdout.length * at)) };
}

function sessionsOf(report: Report): readonly Session[] {
  return report.kind === 'answer' ? [...report.sessions].sort((a, b) => a.id - b.id) : [];
}

function doubtsOf(report: Report): readonly string[] {
  return report.kind === 'answer' ? report.doubts.map(({ code }) => code) : ['noAnswer'];
}

function expectedSessions({ sessions, options }: PrintedAnswer): readonly Session[] {
  return sessions
    .map(
      (session): Session => ({
        id: session.id,
        user: session.user,
        sessionName:
          session.sessionName === null ? null : printedSessionName(session.sessionName, options.layout),
        state: session.state,
        kind: kindOf(session),
        current: session.current,
        idleMinutes: session.idleMinutes,
        logon: session.logonAt === null ? null : printLogon(session.logonAt, options.logonFormat),
        logonAt: isClear(session.logonAt, options.logonFormat) ? session.logonAt : null,
        doubt: null,
      }),
    )
    .sort((a, b) => a.id - b.id);
}

function kindOf({ id, sessionName }: PrintedSession): Session['kind'] {
  if (id >= 65536) return 'listener';
  if (id === 0) return 'services';
  return sessionName === 'console' ? 'console' : 'remote';
}

function isClear(logonAt: string | null, format: LogonFormat): boolean {
  if (TEXT_ONLY.includes(format)) return false;
  return logonAt !== null && (UNAMBIGUOUS.includes(format) || Number(logonAt.slice(8, 10)) > 12);
}

/** Whether a state was printed with a word that the parser cannot know. */
function speaksUnknownWords({ sessions, options }: PrintedAnswer): boolean {
  const { states, invented } = TOOL_WORDS[options.language];
  return sessions.some(({ state }) => invented.includes(states[state]));
}
