import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../electron/engine/demo/demo-words.ts';
import { encodeText } from '../../../electron/engine/demo/encode.ts';
import { printError } from '../../../electron/engine/demo/print-error.ts';
import { printTasklist } from '../../../electron/engine/demo/work/print-tasklist.ts';
import type { PrintedProcess } from '../../../electron/engine/demo/work/printed-process.ts';
import { readPrintedCase } from '../../fixtures/printed-case.ts';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/work');

const PROCESS: Omit<PrintedProcess, 'pid' | 'image'> = {
  ...{ sessionId: 1, sessionName: null, account: null, person: null },
  ...{ memoryKiB: 212_008, cpuSeconds: null, title: null, current: false },
};
const PYTHON: PrintedProcess = { ...PROCESS, pid: 5120, image: 'python.exe' };

describe('the text of tasklist', () => {
  it('is as it was written by hand', () => {
    const csrss = { account: 'NT AUTHORITY\\SYSTEM', memoryKiB: 4120, cpuSeconds: 3 };
    const rdpclip = {
      account: 'bare',
      memoryKiB: 9000,
      cpuSeconds: 0,
      sessionId: 3,
      sessionName: 'rdp-tcp#5',
    };
    const processes: readonly PrintedProcess[] = [
      { ...PROCESS, ...csrss, pid: 440, image: 'csrss.exe' },
      { ...PYTHON, account: 'CORP\\gatesb', cpuSeconds: 12 * 3600 + 119 },
      { ...PROCESS, ...rdpclip, pid: 600, image: 'rdpclip.exe' },
    ];
    expect(printTasklist(processes, { language: 'en', layout: 'remote' })).toBe(stdoutOf('remote-seven'));
  });

  it('has the word for what may not be seen, as written by hand', () => {
    const printed = printTasklist([PYTHON], { language: 'en', layout: 'remote' });
    expect(printed).toBe(stdoutOf('remote-without-rights'));
  });

  it.each([
    ['nothing-matches', 'en'],
    ['nothing-matches-spanish', 'es'],
  ] as const)('is, when nothing matches, that of %s', (name, language) => {
    const { codePage, output } = readPrintedCase(FOLDER, name);
    const bytes = encodeText(printTasklist([], { language, layout: 'remote' }), codePage);
    expect(Buffer.from(bytes)).toEqual(Buffer.from(output('tasklist')?.stdout ?? []));
  });

  const ERRORS: readonly (readonly [name: string, code: number, language: Language])[] = [
    ['rpc-unavailable', 1722, 'en'],
    ['rpc-unavailable-german', 1722, 'de'],
    ['access-denied', 5, 'en'],
  ];

  it.each(ERRORS)('is that of %s when it fails', (name, code, language) => {
    const { codePage, output } = readPrintedCase(FOLDER, name);
    const bytes = encodeText(printError({ kind: 'task', code }, language), codePage);
    expect(Buffer.from(bytes)).toEqual(Buffer.from(output('tasklist')?.stderr ?? []));
  });
});

/** Of a case in ASCII. */
function stdoutOf(name: string): string {
  return new TextDecoder().decode(readPrintedCase(FOLDER, name).output('tasklist')?.stdout);
}
