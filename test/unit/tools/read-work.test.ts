import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTasklist } from '../../../electron/engine/tools/read/read-tasklist.ts';
import { readWork, refusesFilter } from '../../../electron/engine/tools/read/read-work.ts';
import type { ToolOutput } from '../../../electron/engine/tools/run/tool.ts';
import { judgeWork } from '../../../shared/domain/work/judge-work.ts';
import {
  JOB_PROGRAMS,
  NOISY_PROGRAMS,
  processKinds,
  WINDOWS_PROGRAMS,
} from '../../../shared/domain/work/process-kind.ts';
import { serverName } from '../../builders.ts';
import { caseNames, readPrintedCase } from '../../fixtures/printed-case.ts';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../fixtures/work');
const ASKED = { server: serverName('XYZ'), askedAt: 0, clockMs: 0, tookMs: 1 };
const NOTHING = new Uint8Array();

function readCase(name: string) {
  const { codePage, output } = readPrintedCase(FOLDER, name);
  const tasklist = output('tasklist');
  if (tasklist === null) throw new Error(`${name} has no answer of tasklist`);
  return { codePage, tasklist, qprocess: output('qprocess') };
}

/** The reading as the files have it: without what was asked when, and failures by their codes. */
function summaryOf(name: string): unknown {
  const { codePage, tasklist, qprocess } = readCase(name);
  const reading = readWork(ASKED, tasklist, qprocess, codePage);
  if (reading.kind === 'notRead') {
    const { code, windowsError } = reading.error;
    return { kind: 'notRead', error: code, ...(windowsError === undefined ? {} : { windowsError }) };
  }
  const { kind, incomplete, namesOnly, processes } = reading;
  return { kind, incomplete, namesOnly: namesOnly?.code ?? null, processes };
}

describe('what tasklist and qprocess print, read', () => {
  const names = caseNames(FOLDER);

  it.each(names)('%s', (name) => {
    expect(summaryOf(name)).toEqual(JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')));
  });

  it('is compared with at least twenty-five cases', () => {
    expect(names.length).toBeGreaterThanOrEqual(25);
  });

  it('never contains a window title', () => {
    const { codePage, tasklist } = readCase('local-titles');
    expect(JSON.stringify(readWork(ASKED, tasklist, null, codePage))).not.toMatch(/Plan|final|said|left/);
  });

  it.each([
    ['that ends in a quote', 'Say "hi"'],
    ['with one quote', '19" monitor'],
    ['that looks like the end of a row', 'a","b'],
    ['that is a quote', '"'],
    ['with a comma', 'Plan, final'],
  ])('keeps the programs behind a title %s', (_, title) => {
    for (const quoted of [title, title.replaceAll('"', '""')]) {
      const rows = [
        localRow('notepad.exe', 11, quoted),
        localRow('robocopy.exe', 12, 'N/A'),
        localRow('excel.exe', 13, 'Book'),
      ];
      expect(readTasklist([LOCAL_HEADER, ...rows, ''].join('\r\n'))).toMatchObject({
        incomplete: false,
        hasTimes: true,
        processes: [
          { image: 'notepad.exe', pid: 11 },
          { image: 'robocopy.exe' },
          { image: 'excel.exe', pid: 13 },
        ],
      });
    }
  });

  it.each([
    ['a line could be of a title or a row', localRow('notepad.exe', 11, 'one\r\n"x.exe","1')],
    ['a title goes over two lines and has no end', localRow('notepad.exe', 11, 'one\r\ntwo').slice(0, -1)],
    ['it ends within a title', localRow('notepad.exe', 11, 'Untitled').slice(0, -3)],
    ['it ends within a row', localRow('notepad.exe', 11, 'Untitled').slice(0, 25)],
    ['a row has too few cells', '"notepad.exe","11","Console","1"'],
  ])('is incomplete where %s', (_, row) => {
    const rows = [LOCAL_HEADER, localRow('robocopy.exe', 12, 'N/A'), row];
    expect(readTasklist(rows.join('\r\n'))).toMatchObject({
      incomplete: true,
      processes: expect.arrayContaining([expect.objectContaining({ image: 'robocopy.exe' })]),
    });
  });

  it('is asked again without a filter where tasklist does not know it', () => {
    const refuses = (stderr: string, exitCode = 1): boolean =>
      refusesFilter(printed('', stderr, exitCode), 850);
    expect(refuses("ERROR: Invalid argument/option - 'SESSION gt 0'.")).toBe(true);
    expect(refuses('FEHLER: Ungültiges Argument/Option - "/fi".')).toBe(true);
    expect(refuses('ERROR: The RPC server is unavailable.')).toBe(false);
    expect(refuses("ERROR: Invalid argument/option - '/fi'.", 0)).toBe(false);
  });
});

const LOCAL_HEADER =
  '"Image Name","PID","Session Name","Session#","Mem Usage","Status","User Name","CPU Time","Window Title"';

function localRow(image: string, pid: number, title: string): string {
  return `"${image}","${pid}","Console","1","1,024 K","Running","CORP\\gatesb","0:00:09","${title}"`;
}

function printed(stdout: string, stderr = '', exitCode: number | null = 0): ToolOutput {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return { stdout: bytes(stdout), stderr: bytes(stderr), end: 'exited', exitCode, tookMs: 1 };
}

describe('any bytes', () => {
  const rule = {
    kindOf: processKinds({
      jobPrograms: JOB_PROGRAMS,
      noisyPrograms: NOISY_PROGRAMS,
      windowsPrograms: WINDOWS_PROGRAMS,
      neverEndWhile: [],
    }),
    isForbidden: () => false,
  };
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .string({ unit: fc.constantFrom('"', ',', '\r\n', '1', '0:00:09', 'a', ' ', 'K'), maxLength: 200 })
      .map((text) => Buffer.from(text)),
  );
  const end = fc.constantFrom('exited', 'timedOut', 'outputTooLong', 'missing', 'cancelled') as fc.Arbitrary<
    ToolOutput['end']
  >;

  it('never give quiet or working', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(bytes, bytes, end), { minLength: 6, maxLength: 6 }),
        fc.constantFrom(437, 850, 932, 65001),
        (looks, codePage) => {
          const readings = looks.map(([stdout, stderr, ended], round) => {
            const output: ToolOutput = {
              stdout,
              stderr,
              end: ended,
              exitCode: ended === 'exited' ? 0 : null,
              tookMs: 1,
            };
            const names: ToolOutput = { ...output, stdout: stderr, stderr: NOTHING };
            const at = round * 150_000;
            return readWork({ ...ASKED, askedAt: at, clockMs: at }, output, names, codePage);
          });
          for (let id = 1; id <= 12; id++) {
            const work = judgeWork(readings, { id, inputAt: null }, rule, {
              wallMs: 750_000,
              clockMs: 750_000,
            });
            expect(work.verdict).toBe('unknown');
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
