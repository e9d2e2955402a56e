import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../../electron/engine/demo/encode.ts';
import { lowerCase } from '../../../electron/engine/demo/print.ts';
import { printError } from '../../../electron/engine/demo/print-error.ts';
import { printedImage } from '../../../electron/engine/demo/work/print-qprocess.ts';
import type { PrintedProcess } from '../../../electron/engine/demo/work/printed-process.ts';
import { TASKLIST_WORDS } from '../../../electron/engine/demo/work/tasklist-words.ts';
import { readWork } from '../../../electron/engine/tools/read/read-work.ts';
import type { ToolOutput } from '../../../electron/engine/tools/run/tool.ts';
import type { RunningProcess } from '../../../shared/domain/work/work.ts';
import { serverName } from '../../builders.ts';
import {
  type PrintedWork,
  printedWork,
  qprocessOutput,
  tasklistOutput,
} from '../../fixtures/printed-work.ts';

const ASKED = { server: serverName('XYZ'), askedAt: 0, clockMs: 0, tookMs: 1 };
const RUNS = { numRuns: 300 };

describe('what runs, printed', () => {
  it('reads back as itself in every language, layout and code page', () => {
    fc.assert(
      fc.property(printedWork(), (work) => {
        const reading = readWork(ASKED, tasklistOutput(work), null, work.codePage);
        const hasTimes = work.layout !== 'names' || work.processes.length === 0;
        expect(reading).toMatchObject({ kind: 'read', incomplete: !hasTimes });
        expect(reading.kind === 'read' && reading.processes).toEqual(expectedFrom(work));
      }),
      RUNS,
    );
  });

  it('has the same names when tasklist was refused and qprocess was not', () => {
    fc.assert(
      fc.property(printedWork(), (work) => {
        fc.pre(work.processes.length > 0);
        const reading = readWork(ASKED, refused(work), qprocessOutput(work), work.codePage);
        expect(reading).toMatchObject({ kind: 'read', namesOnly: { code: 'unreachable' } });
        expect(reading.kind === 'read' && reading.processes).toEqual(expectedNames(work));
      }),
      RUNS,
    );
  });
});

/** Every language has the word RPC in its sentence. */
function refused({ language, codePage }: PrintedWork): ToolOutput {
  const stderr = encodeText(printError({ kind: 'task', code: 1722 }, language), codePage);
  return { stdout: new Uint8Array(), stderr, end: 'exited', exitCode: 1, tookMs: 1 };
}

function expectedFrom({ processes, language, layout }: PrintedWork): readonly RunningProcess[] {
  const { notAvailable } = TASKLIST_WORDS[language];
  // The reader cannot know the word of a language it has never seen.
  const nobody = language === 'unlisted' ? notAvailable : null;
  return processes.filter(isOfPeople).map(({ pid, image, sessionId, account, memoryKiB, cpuSeconds }) => ({
    ...{ pid, image, sessionId, memoryKiB },
    user: layout === 'names' ? null : (account ?? nobody),
    cpuSeconds: layout === 'names' ? null : cpuSeconds,
  }));
}

function expectedNames({ processes }: PrintedWork): readonly RunningProcess[] {
  return processes.filter(isOfPeople).flatMap(({ pid, image, sessionId, person }) =>
    // The row of the idle process says nothing.
    pid === 0
      ? []
      : {
          ...{ pid, sessionId, memoryKiB: null, cpuSeconds: null },
          image: printedImage(image),
          user: person === null ? null : lowerCase(person),
        },
  );
}

function isOfPeople({ sessionId }: PrintedProcess): boolean {
  return sessionId > 0;
}
