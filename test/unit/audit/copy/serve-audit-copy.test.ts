import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAuditLog } from '../../../../electron/engine/audit/audit-log.ts';
import type { CopyJob } from '../../../../electron/engine/audit/copy/copy-argument.ts';
import { copyMemoryFile } from '../../../../electron/engine/audit/copy/copy-memory.ts';
import {
  countCopied,
  isCopyBehind,
  readCopyState,
} from '../../../../electron/engine/audit/copy/copy-state.ts';
import { openCopyTarget } from '../../../../electron/engine/audit/copy/copy-target.ts';
import { serveAuditCopy } from '../../../../electron/engine/audit/copy/serve-audit-copy.ts';
import { silentLog } from '../../../../electron/engine/log.ts';
import { acquireFileLock } from '../../../../electron/engine/storage/file-lock.ts';

let home: string;
let share: string;
let job: CopyJob;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'slotwatch-copy-'));
  share = path.join(home, 'share');
  mkdirSync(share);
  job = { auditFile: path.join(home, 'audit.jsonl'), copy: path.join(share, 'pc1-me.jsonl') };
});
afterEach(() => rmSync(home, { recursive: true }));

const TIMES = { silentMs: 60_000, giveUpMs: 120_000, settleMs: 0 };

function write(...servers: readonly string[]): void {
  const log = createAuditLog(job.auditFile, { who: 'me' }, silentLog);
  for (const server of servers) log.write({ event: 'connect', server, origin: 'tray' });
}

const run = () => serveAuditCopy(job, openCopyTarget, TIMES);
const both = () => [readFileSync(job.copy, 'utf8'), readFileSync(job.auditFile, 'utf8')];

it('copies what is missing, each time it is started', async () => {
  expect(isCopyBehind(job)).toBe(false);
  for (const server of ['a', 'b', 'c']) {
    write(server, server);
    expect(isCopyBehind(job)).toBe(true);
    expect((await readCopyState(job)).behind).toBe(2);
    expect(await run()).toBe('ended');
    const [copy, log] = both();
    expect(copy).toBe(log);
    expect(isCopyBehind(job)).toBe(false);
    expect(await readCopyState(job)).toEqual({ file: job.copy, behind: 0, since: null, problem: null });
  }
});

it('waits for a folder that is gone, and goes on when it is back', async () => {
  write('a');
  await run();
  renameSync(share, `${share}-away`);
  write('b', 'c');
  await run();
  expect(existsSync(share)).toBe(false);
  const state = await readCopyState(job);
  expect(state).toMatchObject({ behind: 2, problem: { kind: 'noFolder' } });
  expect(state.since).toBe(JSON.parse(logLines()[1] ?? '').at);
  await run();
  // The same problem, not a new one.
  expect((await readCopyState(job)).problem?.since).toBe(state.problem?.since);
  renameSync(`${share}-away`, share);
  await run();
  const [copy, log] = both();
  expect(copy).toBe(log);
  expect((await readCopyState(job)).problem).toBeNull();
});

it('only looks whether something is missing: the program that writes the log changes no old file for it', async () => {
  write('a');
  await run();
  const old = path.join(home, 'audit.1.jsonl');
  renameSync(job.auditFile, old);
  appendFileSync(old, '{"at":"cut short');
  write('b');
  const before = readFileSync(old, 'utf8');
  expect(isCopyBehind(job)).toBe(true);
  expect(readFileSync(old, 'utf8')).toBe(before);
  await run();
  expect(readFileSync(job.copy, 'utf8')).toBe(`${before}\n${readFileSync(job.auditFile, 'utf8')}`);
  expect(isCopyBehind(job)).toBe(false);
});

function logLines(): readonly string[] {
  return readFileSync(job.auditFile, 'utf8').split('\n');
}

it('copies all that there is into a folder that came back empty', async () => {
  write('a');
  await run();
  rmSync(share, { recursive: true });
  mkdirSync(share);
  write('b');
  await run();
  const [copy, log] = both();
  expect(copy).toBe(log);
});

it('follows no link and writes to nothing but a file', async () => {
  if (process.platform === 'win32') return;
  write('a');
  const elsewhere = path.join(home, 'elsewhere');
  writeFileSync(elsewhere, '');
  symlinkSync(elsewhere, job.copy);
  await run();
  expect(readFileSync(elsewhere, 'utf8')).toBe('');
  expect((await readCopyState(job)).problem?.kind).toBe('failed');
});

it('remembers that a share does not answer, and gives up when that lasts', async () => {
  write('a');
  const never = () => new Promise<never>(() => {});
  expect(await serveAuditCopy(job, never, { silentMs: 1, giveUpMs: 50, settleMs: 0 })).toBe('silent');
  expect((await readCopyState(job)).problem).toMatchObject({ kind: 'noAnswer', reason: '' });
  // The lock counts until the process is gone, because its call may still be carried out.
  expect(readdirSync(home).filter((name) => name.endsWith('.lock'))).toHaveLength(1);
});

it('does nothing while another process copies', async () => {
  write('a');
  const lockFile = copyMemoryFile(job.auditFile, job.copy).replace('.json', '.lock');
  const lock = acquireFileLock(lockFile, 60_000);
  expect(await run()).toBe('ended');
  expect(existsSync(job.copy)).toBe(false);
  if ('release' in lock) lock.release();
  await run();
  expect(existsSync(job.copy)).toBe(true);
});

it('knows which files the copy has as a whole', async () => {
  write('a', 'b');
  const files = [path.join(home, 'audit.1.jsonl'), job.auditFile];
  renameSync(job.auditFile, files[0] ?? '');
  write('c');
  expect(countCopied(files, job)).toBe(0);
  await run();
  expect(countCopied(files, job)).toBe(1);
});
