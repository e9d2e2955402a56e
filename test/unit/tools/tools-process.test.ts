import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleForNode } from '../../../build/bundle/bundle.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import type { ProcessTools } from '../../../electron/engine/tools/run/process-tools.ts';
import { createToolsProcess } from '../../../electron/engine/tools/run/tool-host-client.ts';
import { forkToolsProcess } from '../../../electron/engine/tools/run/tool-host-process.ts';

/** No test here needs any of them. */
const LONG = { timeoutMs: 10 * 60_000 };

describe('the process of the tools', () => {
  let bundled: string;
  let folder: string;
  let tools: ProcessTools;
  const errors: string[] = [];
  const lines: string[] = [];

  beforeAll(async () => {
    bundled = await mkdtemp(path.join(tmpdir(), 'slotwatch-tools-'));
    await bundleForNode({
      entry: 'electron/tool-host.ts',
      file: 'tools-process.cjs',
      format: 'cjs',
      folder: bundled,
    });
  });
  afterAll(() => rm(bundled, { recursive: true }));

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'slotwatch-run-'));
    errors.length = 0;
    lines.length = 0;
    tools = createToolsProcess(() => forked(path.join(bundled, 'tools-process.cjs')), {
      ...silentLog,
      info: (line) => lines.push(line.replace(/ after \d+ ms$/, '')),
      error: (line) => errors.push(line),
    });
  });
  afterEach(async () => {
    await tools.dispose();
    await rm(folder, { recursive: true });
  });

  const forked = (script: string) => forkToolsProcess(script, folder);

  const place = (name: string, script: string) =>
    writeFile(path.join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });

  it('returns what a tool prints, and logs it', async () => {
    await place('quser', 'printf "<%s>" "$1"; exit 3');
    const output = await tools.run('quser', ['/server:xyz'], LONG);
    expect(output).toMatchObject({ end: 'exited', exitCode: 3 });
    expect(Buffer.from(output.stdout).toString()).toBe('</server:xyz>');
    expect(lines).toEqual(['quser /server:xyz: exited with 3']);
  });

  it('assigns the answers of many tools to their calls', async () => {
    await place('quser', 'printf "%s" "$1"');
    const names = Array.from({ length: 30 }, (_, index) => `/server:s${index}`);
    const outputs = await Promise.all(names.map((name) => tools.run('quser', [name], LONG)));
    expect(outputs.map(({ stdout }) => Buffer.from(stdout).toString())).toEqual(names);
  });

  it('cancels a tool', async () => {
    await place('quser', 'exec sleep 1200');
    const off = new AbortController();
    const running = tools.run('quser', [], { ...LONG, signal: off.signal });
    off.abort();
    expect(await running).toMatchObject({ end: 'cancelled' });
  });

  it('ends a hanging tool on time', async () => {
    await place('quser', 'exec sleep 1200');
    expect(await tools.run('quser', [], { timeoutMs: 100 })).toMatchObject({ end: 'timedOut' });
  });

  it('ends running tools when it is disposed, runs nothing more, and logs nothing about it', async () => {
    const pidFile = path.join(folder, 'pid');
    await place('quser', `echo $$ > '${pidFile}'; exec sleep 1200`);
    const running = tools.run('quser', [], LONG);
    await expect.poll(() => readFile(pidFile, 'utf8').catch(() => '')).toMatch(/\n$/);
    const pid = Number(await readFile(pidFile, 'utf8'));
    await tools.dispose();
    await running;
    await expect.poll(() => isThere(pid)).toBe(false);
    expect(await tools.run('quser', [], LONG)).toMatchObject({ end: 'cancelled' });
    expect(errors).toEqual([]);
  });

  it('reports when the process has ended, and starts another with the next tool', async () => {
    await place('quser', 'printf fine');
    const script = path.join(folder, 'faulty.cjs');
    await writeFile(script, "process.once('message', () => process.exit(9));");
    const log = { ...silentLog, error: (line: string) => errors.push(line) };
    const faulty = createToolsProcess(() => forked(script), log);
    expect(await faulty.run('quser', [], LONG)).toMatchObject({ end: 'notStarted' });
    expect(errors).toEqual(['The process of the tools ended with 9; the next tool starts another.']);
    await writeFile(script, await readFile(path.join(bundled, 'tools-process.cjs')));
    expect(await faulty.run('quser', [], LONG)).toMatchObject({ end: 'exited' });
    await faulty.dispose();
  });
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
