import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOOL_WORDS, WINDOWS_LANGUAGES } from '../../../electron/engine/demo/demo-words.ts';
import { type PrintedSession, type PrintOptions, printQuser } from '../../../electron/engine/demo/print.ts';
import { LOGON_FORMATS, printIdle, printLogon } from '../../../electron/engine/demo/print-times.ts';
import { type QuserRow, readQuser } from '../../../electron/engine/tools/read/read-quser.ts';

const RUNS = { numRuns: 2000 };
const HEADER = ' USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME';
const SESSION: PrintedSession = {
  id: 2,
  user: 'kim',
  sessionName: 'rdp-tcp#3',
  state: 'active',
  current: false,
  idleMinutes: 0,
  logonAt: null,
};

/** Whole minutes as Windows can print them. */
const minutes = fc.oneof(fc.nat(59), fc.nat(1439), fc.nat(3 * 365 * 1440));

/** Anything a regional format may make of a date: its words are most easily confused with an idle time. */
const logon = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '.',
        '7',
        '45',
        '9:12',
        '22:40',
        '1+02:03',
        'Mon',
        'Jul',
        '2026',
        '  ',
        '\u00a0',
        '\u200f',
      ),
      fc.constantFrom(
        '下午',
        '오후',
        '令和8年',
        'petek',
        'none',
        '2026-07-06',
        '7/6/2026',
        'PM',
        '٢٢:٤٠',
        'p. m.',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' ').replace(/[\r\n]/g, ''));

describe('the idle time of quser', () => {
  it('is the one printed, in any format of the logon', () => {
    fc.assert(
      fc.property(minutes, logon, fc.boolean(), (idleMinutes, text, wide) => {
        const row = readRow(`${rowUpToIdle(idleMinutes)}  ${text}`, wide);
        expect(row.idleMinutes).toBe(idleMinutes);
      }),
      RUNS,
    );
  });

  it('is unknown where none is printed, in any format of the logon', () => {
    fc.assert(
      fc.property(logon, fc.boolean(), (text, wide) => {
        const nothing = rowUpToIdle(5).replace(/5$/, ' ');
        // A logon of blanks and then a word is moved: the text at its position still counts as the logon.
        expect(readRow(`${nothing}  ${text}`, wide).idleMinutes).toBeNull();
      }),
      RUNS,
    );
  });

  it('is unknown for a word for “none” of any length, after one blank or more', () => {
    const none = fc.tuple(
      fc.string({ unit: fc.constantFrom(...'abcжя'), minLength: 1, maxLength: 16 }),
      fc.nat(5),
    );
    fc.assert(
      fc.property(none, fc.integer({ min: 1, max: 3 }), logon, ([word, before], after, text) => {
        const start = rowUpToIdle(5).slice(0, 54);
        const line = `${start}${' '.repeat(before)}${word}${' '.repeat(after)}${text}`;
        expect(readRow(line, false).idleMinutes).toBeNull();
      }),
      RUNS,
    );
  });

  it('is the one printed or unknown with every state word, in every layout, and the logon is kept', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abж '), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.option(minutes), logon, (state, idleMinutes, text) => {
        const idle = idleMinutes === null ? '         ' : printIdle(idleMinutes).padStart(9);
        const line = `${rowUpToIdle(5).slice(0, 46)}${state.padEnd(8)}${idle}  ${text}`;
        const row = readRow(line, false);
        expect([idleMinutes, null]).toContain(row.idleMinutes);
      }),
      RUNS,
    );
  });

  it.each(WINDOWS_LANGUAGES)(
    'and the raw text of the logon are read in every form of date: %s',
    (language) => {
      const { states } = TOOL_WORDS[language];
      for (const quserColumns of ['fixed', 'pushing'] as const) {
        for (const logonFormat of LOGON_FORMATS) {
          for (const idleMinutes of [null, 0, 5, 59, 65, 1439, 1563, 177243]) {
            for (const state of ['active', 'disconnected', 'connected'] as const) {
              const logonAt = '2026-07-06T22:40';
              const options: Partial<PrintOptions> = { language, quserColumns, logonFormat };
              const row = readPrinted({ ...SESSION, state, idleMinutes, logonAt }, options);
              const printed = printLogon(logonAt, logonFormat);
              // Without a blank between a long state and a long idle time they cannot be separated.
              const isGlued =
                quserColumns === 'pushing' && states[state].length > 4 && idleMinutes === 177243;
              if (isGlued) expect([idleMinutes, null]).toContain(row.idleMinutes);
              else expect([row.idleMinutes, row.logon]).toEqual([idleMinutes, printed]);
            }
          }
        }
      }
    },
  );

  it('is never a time of day, as in a row that once got a user logged off', () => {
    const row = readRow(
      ` admin                 console             2  Активно   отсутствует 26.03.2022 22:40`,
      false,
    );
    expect(row).toMatchObject({ state: 'active', idleMinutes: null, logon: '26.03.2022 22:40' });
  });
});

/** A row of quser that ends with its idle time, right-aligned as Windows does it. */
function rowUpToIdle(idleMinutes: number): string {
  return printQuser([{ ...SESSION, idleMinutes }], { header: false }).trimEnd();
}

function readRow(line: string, ambiguousAsWide: boolean): QuserRow {
  return only(readQuser(`${HEADER}\r\n${line}\r\n`, ambiguousAsWide, null)?.rows);
}

function readPrinted(session: PrintedSession, options: Partial<PrintOptions>): QuserRow {
  return only(readQuser(printQuser([session], options), false, null)?.rows);
}

function only(rows: readonly QuserRow[] = []): QuserRow {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${rows.length} rows`);
  return row;
}
