import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForNode } from '../../../build/bundle/bundle.ts';
import { readOutput, startChild } from '../../../electron/engine/tools/run/start-child.ts';

/** No test here needs any of them. */
const LONG_MS = 10 * 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'slotwatch-child-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('startChild', () => {
  it('reports how a process ended, or why it did not start', async () => {
    const run = (script: string) => startChild('/bin/sh', ['-c', script], { stdio: 'ignore' });
    expect(await run('exit 3')).toMatchObject({ exitCode: 3 });
    expect(await run('kill -9 $$')).toMatchObject({ signal: 'SIGKILL' });
    const missing = startChild(path.join(folder, 'missing'), [], { stdio: 'ignore' });
    expect(await missing).toMatchObject({ cause: { code: 'ENOENT' } });
  });

  it('reports when no more files can be opened, and starts the next one', async () => {
    const script = path.join(folder, 'out-of-files.mjs');
    const entry = 'test/unit/tools/out-of-files.ts';
    await bundleForNode({ entry, file: path.basename(script), format: 'es', folder });
    const limited = ['-c', 'ulimit -n 300; exec "$0" "$1"', process.execPath, script];
    expect((await execa('/bin/sh', limited)).stdout).toBe('EMFILE\n0');
  });
});

describe('readOutput', () => {
  it('returns what a program printed, whatever its exit code', async () => {
    expect(await readOutput('/bin/sh', ['-c', 'printf "a\\nb\\n"; exit 1'], LONG_MS)).toBe('a\nb\n');
  });

  it('returns nothing where there is no such program, and does not wait for one that hangs', async () => {
    expect(await readOutput(path.join(folder, 'missing'), [], LONG_MS)).toBe('');
    expect(await readOutput('/bin/sh', ['-c', 'exec sleep 1200'], 1)).toBe('');
  });
});
