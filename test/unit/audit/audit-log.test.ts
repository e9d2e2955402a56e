import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuditLog, createAuditLog } from '../../../electron/engine/audit/audit-log.ts';
import { newestLines } from '../../../electron/engine/audit/audit-search.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import type { AuditEntry, AuditLine } from '../../../shared/domain/audit.ts';

const FILE_BYTES = 5 * 1024 * 1024;

describe('the audit log', () => {
  let folder: string;
  let file: string;
  let logged: string[];
  let audit: AuditLog;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-audit-'));
    file = path.join(folder, 'audit.jsonl');
    logged = [];
    const say = (line: string): void => void logged.push(line);
    audit = createAuditLog(file, { who: 'me' }, { ...silentLog, info: say, error: say });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const entry = (server: string, event: AuditEntry['event'] = 'offered'): AuditEntry => ({
    event,
    server,
    origin: 'tray',
    jobId: server,
  });
  const servers = (lines: readonly AuditLine[]) => lines.map(({ server }) => server);

  it('is searched from the newest line backwards, over all of its files, also in lines longer than a piece', async () => {
    const old = Array.from({ length: 3 }, (_, index) => JSON.stringify({ at: 'x', ...entry(`old${index}`) }));
    writeFileSync(path.join(folder, 'audit.1.jsonl'), `${old.join('\n')}\n`);
    // A line of a megabyte of two-byte letters: no block that is read starts or ends at a line, or even at a letter.
    const long = JSON.stringify({ at: 'x', ...entry('long'), message: 'ü'.repeat(500_001) });
    writeFileSync(file, `${JSON.stringify({ at: 'x', ...entry('first') })}\n${long}\n`);
    for (let index = 0; index < 5; index++) audit.write(entry(`new${index}`));
    const all = ['new4', 'new3', 'new2', 'new1', 'new0', 'long', 'first', 'old2', 'old1', 'old0'];
    expect(servers(await audit.search('', 100))).toEqual(all);
    expect(servers(await audit.search('', 6))).toEqual(all.slice(0, 6));
    expect(servers(await audit.search('üüü', 100))).toEqual(['long']);
    expect(servers(await audit.search('old', 2))).toEqual(['old2', 'old1']);
  });

  it.each([
    ['the files are listed, and the new one is not there yet', 'moved'],
    ['the files are listed', 'begun'],
  ])('is searched as a whole, each line once, when a new file is started after %s', async (_, how) => {
    const names = ['audit.1.jsonl', 'audit.2.jsonl', 'audit.3.jsonl'].map((name) => path.join(folder, name));
    const [first = '', second = '', third = ''] = names;
    const line = (server: string): string => `${JSON.stringify({ at: 'x', ...entry(server) })}\n`;
    writeFileSync(second, line('old'));
    writeFileSync(first, line('middle'));
    writeFileSync(file, line('new'));
    let isStarted = false;
    const list = (): readonly string[] => {
      if (!isStarted) {
        isStarted = true;
        renameSync(second, third);
        renameSync(first, second);
        renameSync(file, first);
        if (how === 'begun') writeFileSync(file, line('newest'));
        // As they were listed before.
        return [file, first, second];
      }
      return how === 'begun' ? [file, first, second, third] : [first, second, third];
    };
    const found = servers(await newestLines(list, () => true, 100));
    expect(found).toEqual([...(how === 'begun' ? ['newest'] : []), 'new', 'middle', 'old']);
  });

  it('skips lines that were cut short, and starts a new one after them', async () => {
    audit.write(entry('before'));
    appendFileSync(file, '{"at":"2026-11-22T09:00:00.000Z","event":"off');
    audit.write(entry('after'));
    expect(servers(await audit.search('', 100))).toEqual(['after', 'before']);
  });

  it('starts a new file when the old one is full, and continues in the old one when it cannot', async () => {
    writeFileSync(file, `${' '.repeat(FILE_BYTES)}\n`);
    // A folder that is not empty cannot be replaced by a file.
    mkdirSync(path.join(folder, 'audit.1.jsonl/in-the-way'), { recursive: true });
    mkdirSync(path.join(folder, 'audit.2.jsonl/in-the-way'), { recursive: true });
    writeFileSync(path.join(folder, 'audit.9.jsonl'), '');
    for (let number = 3; number < 9; number++) mkdirSync(path.join(folder, `audit.${number}.jsonl`));
    audit.write(entry('squeezed'));
    expect(readFileSync(file, 'utf8')).toContain('squeezed');
    for (let number = 1; number <= 9; number++)
      rmSync(path.join(folder, `audit.${number}.jsonl`), { recursive: true, force: true });
    audit.write(entry('fresh'));
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1);
    expect(servers(await audit.search('', 100))).toEqual(['fresh', 'squeezed']);
  });

  it('reports once that it cannot be written, and once that it can again', () => {
    mkdirSync(file);
    for (let attempt = 0; attempt < 3; attempt++)
      expect(() => audit.write(entry('x'))).toThrow(/^internal \{"kind":"auditNotWritten"/);
    rmSync(file, { recursive: true });
    audit.write(entry('x'));
    audit.write(entry('x'));
    expect(logged).toEqual([
      expect.stringMatching(/^The audit log could not be written: /),
      'The audit log can be written to again.',
    ]);
  });

  it('keeps the ends of jobs that could not be written, and writes them before the next line', async () => {
    mkdirSync(file);
    expect(() => audit.write(entry('began', 'acting'))).toThrow();
    expect(() => audit.write(entry('one', 'ended'))).toThrow();
    expect(() => audit.write(entry('two', 'ended'))).toThrow();
    rmSync(file, { recursive: true });
    audit.write(entry('next'));
    audit.write(entry('last'));
    expect(servers(await audit.search('', 100))).toEqual(['last', 'next', 'two', 'one']);
  });

  it('writes them at the end of the program at the latest, and calls no known end unknown', async () => {
    audit.write(entry('began', 'acting'));
    const before = readFileSync(file);
    rmSync(file);
    mkdirSync(file);
    expect(() => audit.write({ ...entry('began', 'ended'), outcome: 'freed' })).toThrow();
    rmSync(file, { recursive: true });
    writeFileSync(file, before);
    audit.close();
    expect((await audit.search('', 100)).map(({ event, outcome }) => [event, outcome])).toEqual([
      ['ended', 'freed'],
      ['acting', undefined],
    ]);
  });

  it('leaves the jobs of another computer alone that shares the folder, until they are surely over', () => {
    const acting = { ...entry('xyz', 'acting'), who: 'me', pid: 2 ** 22 + 1 };
    const line = (jobId: string, computer: string | undefined, at: number) =>
      JSON.stringify({ ...acting, jobId, computer, at: new Date(at).toISOString() });
    const [now, before] = [Date.now(), Date.now() - 25 * 60 * 60_000];
    const lines = [
      line('there', 'elsewhere', now),
      line('here', hostname(), now),
      line('long ago', 'elsewhere', before),
      line('unnamed', undefined, now),
    ];
    writeFileSync(file, `${lines.join('\n')}\n`);
    expect(audit.closeUnfinished().map(({ jobId }) => jobId)).toEqual(['here', 'long ago', 'unnamed']);
  });
});
