import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLogFile } from '../../../../electron/desktop/log/log-file.ts';
import { ANY_TEXT } from '../../any-text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slotwatch-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ENTRY = /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\] \[info\] {1,2}[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u;

it('the log has one line per entry, whatever is in it', () => {
  const log = openLogFile(join(folder, 'logs'));
  try {
    const forged = 'XYZ answers\n[2026-01-01 00:00:00.000] [info]  gatesb was reset\u001b[1A';
    log.info(forged);
    fc.assert(fc.property(ANY_TEXT, (text) => log.info(`XYZ: ${text}`)));
    const lines = readFileSync(log.path, 'utf8').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines[0]).toMatch(/XYZ answers\\n\[2026-01-01 .*gatesb was reset\\u\{1b\}\[1A$/);
    expect(lines.filter((line) => !ENTRY.test(line))).toEqual([]);
    expect(lines).toHaveLength(101);
  } finally {
    log.dispose();
  }
});
