import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { bundleForNode, NODE_BUNDLES } from '../../../../build/bundle/bundle.ts';
import { copyArgument } from '../../../../electron/engine/audit/copy/copy-argument.ts';
import { copyMemoryFile } from '../../../../electron/engine/audit/copy/copy-memory.ts';

let built: string;
let script: string;
let writer: string;
beforeAll(async () => {
  built = mkdtempSync(path.join(tmpdir(), 'slotwatch-built-'));
  const bundle = NODE_BUNDLES['tools-process'];
  await bundleForNode({ ...bundle, folder: built });
  await bundleForNode({
    entry: 'test/stand-ins/ending-writer.ts',
    file: 'writer.cjs',
    format: 'cjs',
    folder: built,
  });
  script = path.join(built, bundle.file);
  writer = path.join(built, 'writer.cjs');
});
afterAll(() => rmSync(built, { recursive: true }));

let folder: string;
let auditFile: string;
let copy: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-copy-'));
  auditFile = path.join(folder, 'audit.jsonl');
  copy = path.join(folder, 'pc1-me.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const startCopy = () =>
  spawn(process.execPath, [script, copyArgument({ auditFile, copy })], { stdio: 'ignore' });
const copiedBytes = () => (existsSync(copy) ? statSync(copy).size : 0);

it('goes on after each kill where it was, and copies every line once', async () => {
  const lines = Array.from({ length: 8000 }, (_, number) =>
    JSON.stringify({
      at: '2026-11-22T10:00:00.000Z',
      event: 'acting',
      server: 'xyz',
      jobId: number,
      filler: 'x'.repeat(300),
    }),
  );
  const whole = `${lines.join('\n')}\n`;
  writeFileSync(auditFile, whole);
  for (let kill = 0; kill < 4; kill++) {
    const before = copiedBytes();
    const child = startCopy();
    const ended = once(child, 'exit');
    await vi.waitUntil(() => copiedBytes() > before || child.exitCode !== null, {
      interval: 1,
      timeout: 120_000,
    });
    child.kill('SIGKILL');
    await ended;
  }
  await once(startCopy(), 'exit');
  expect(readFileSync(copy, 'utf8') === whole).toBe(true);
});

it('is not waited for by a program that ends, whatever its share does', async () => {
  const pidFile = path.join(folder, 'pid');
  const hanging = path.join(built, 'hanging.cjs');
  writeFileSync(
    hanging,
    `require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000);`,
  );
  await promisify(execFile)(process.execPath, [writer, hanging, auditFile, copy]);
  expect(readFileSync(auditFile, 'utf8')).toContain('"server":"xyz"');
  await vi.waitUntil(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '', { timeout: 120_000 });
  // It lives on: it is ended here, and was not by its parent.
  expect(process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL')).toBe(true);
});

it('copies the last lines of a program that has ended', async () => {
  await promisify(execFile)(process.execPath, [writer, script, auditFile, copy]);
  await vi.waitUntil(() => copiedBytes() > 0, { timeout: 120_000 });
  await vi.waitUntil(() => readFileSync(copy, 'utf8') === readFileSync(auditFile, 'utf8'), {
    timeout: 120_000,
  });
  // Its last act: the folder is removed after it.
  await vi.waitUntil(() => !existsSync(copyMemoryFile(auditFile, copy).replace('.json', '.lock')), {
    timeout: 120_000,
  });
});
