import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAuditLog } from '../../../../electron/engine/audit/audit-log.ts';
import { type AuditCopier, createAuditCopier } from '../../../../electron/engine/audit/copy/audit-copier.ts';
import type { CopyJob } from '../../../../electron/engine/audit/copy/copy-argument.ts';
import {
  type CopyMemory,
  copyMemoryFile,
  NOTHING_COPIED,
  writeCopyMemory,
} from '../../../../electron/engine/audit/copy/copy-memory.ts';
import { openCopyTarget } from '../../../../electron/engine/audit/copy/copy-target.ts';
import { serveAuditCopy } from '../../../../electron/engine/audit/copy/serve-audit-copy.ts';
import { silentLog } from '../../../../electron/engine/log.ts';

const MINUTE = 60_000;
const TIMES = { silentMs: 60 * MINUTE, giveUpMs: 60 * MINUTE, settleMs: -MINUTE };

let folder: string;
let job: CopyJob;
let logged: string[];
/** The processes that run: each is ended by the test. */
let running: (() => void)[];
let started: number;
let copier: AuditCopier;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00') });
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-copier-'));
  job = { auditFile: path.join(folder, 'audit.jsonl'), copy: path.join(folder, 'pc1-me.jsonl') };
  logged = [];
  running = [];
  started = 0;
  const say = (line: string): void => void logged.push(line);
  copier = createAuditCopier(
    job,
    (_, onEnd) => {
      started++;
      running.push(onEnd);
    },
    { ...silentLog, info: say, warn: say },
  );
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

function write(): void {
  const log = createAuditLog(job.auditFile, { who: 'me' }, silentLog, { copy: copier });
  log.write({ event: 'connect', server: 'xyz', origin: 'tray' });
}

/** The process does what it is there for, and ends. */
async function copy(): Promise<void> {
  await serveAuditCopy(job, openCopyTarget, TIMES);
  running.shift()?.();
}

function fail(problem: CopyMemory['problem']): void {
  writeCopyMemory(copyMemoryFile(job.auditFile, job.copy), { ...NOTHING_COPIED, problem });
  running.shift()?.();
}

it('starts a process soon after a line is written, and one only', async () => {
  vi.advanceTimersByTime(MINUTE);
  expect(started).toBe(0);
  write();
  write();
  expect(started).toBe(0);
  vi.advanceTimersByTime(2000);
  write();
  vi.advanceTimersByTime(MINUTE);
  expect(started).toBe(1);
  await copy();
  vi.advanceTimersByTime(20 * MINUTE);
  expect([started, (await copier.state())?.behind]).toEqual([1, 0]);
  write();
  vi.advanceTimersByTime(2000);
  expect(started).toBe(2);
});

it('notices lines of another program in time', () => {
  vi.advanceTimersByTime(MINUTE);
  const log = createAuditLog(job.auditFile, { who: 'me' }, silentLog);
  log.write({ event: 'connect', server: 'xyz', origin: 'command' });
  vi.advanceTimersByTime(10 * MINUTE);
  expect(started).toBe(1);
});

it('tries again after a problem, ever more seldom, and tells it once and once that it is over', async () => {
  write();
  vi.advanceTimersByTime(2000);
  for (let attempt = 0; attempt < 8; attempt++) {
    fail({ kind: 'noFolder', reason: 'ENOENT', since: 0 });
    // A new line does not ask the share again.
    write();
    vi.advanceTimersByTime(10 * MINUTE);
  }
  expect(started).toBe(9);
  expect(logged).toEqual(['The second copy of the audit log cannot be written: noFolder ENOENT']);
  await copy();
  expect(logged.slice(1)).toEqual(['The second copy of the audit log can be written again.']);
});

it('tells of a share that does not answer while the process still waits for it', () => {
  write();
  vi.advanceTimersByTime(2000);
  const problem = { kind: 'noAnswer', reason: '', since: 0 } as const;
  writeCopyMemory(copyMemoryFile(job.auditFile, job.copy), { ...NOTHING_COPIED, problem });
  vi.advanceTimersByTime(60 * MINUTE);
  expect([started, logged]).toEqual([1, ['The second copy of the audit log cannot be written: noAnswer']]);
});

it('starts a last process at the end of the program, and waits for none', () => {
  write();
  copier.dispose();
  expect(started).toBe(1);
  vi.advanceTimersByTime(60 * MINUTE);
  expect(started).toBe(1);
});

it('is no reason to start one when the copy has all', async () => {
  write();
  vi.advanceTimersByTime(2000);
  await copy();
  copier.dispose();
  expect(started).toBe(1);
});
