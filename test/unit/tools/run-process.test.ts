import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { silentLog } from '../../../electron/engine/log.ts';
import { createProcessTools, type ProcessTools } from '../../../electron/engine/tools/run/process-tools.ts';
import type { ToolOutput } from '../../../electron/engine/tools/run/tool.ts';

/** No test here needs any of them. */
const LONG = { timeoutMs: 10 * 60_000 };

describe('createProcessTools', () => {
  let folder: string;
  let tools: ProcessTools;
  const logged: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'slotwatch-run-'));
    logged.length = 0;
    tools = createProcessTools({
      toolsDir: folder,
      log: { ...silentLog, info: (line) => logged.push(line) },
    });
  });
  afterEach(async () => {
    vi.useRealTimers();
    tools.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  /** From now on the tool runner's time advances only by `vi.advanceTimersByTime`. */
  const holdTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const place = async (name: string, script: string): Promise<void> => {
    const file = path.join(folder, name);
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
  };
  const text = ({ stdout, stderr }: ToolOutput) =>
    [stdout, stderr].map((bytes) => Buffer.from(bytes).toString());

  it('passes arguments unchanged, without a shell', async () => {
    await place('msg', 'for arg in "$@"; do printf "<%s>" "$arg"; done');
    const args = ['2', '/server:xyz', '$(id)', '%PATH%', 'a "b" \'c\' & | > \\', '', 'ü 会'];
    const output = await tools.run('msg', args, LONG);
    expect(text(output)).toEqual([args.map((arg) => `<${arg}>`).join(''), '']);
  });

  it('starts a tool in its own folder, with the environment of Slotwatch and nothing of its own in it', async () => {
    await place('quser', 'pwd -P; env');
    const lines = text(await tools.run('quser', [], LONG))[0]?.split('\n') ?? [];
    expect(lines[0]).toBe(realpathSync(folder));
    // The shell that acts as the tool counts its depth and prints its folder.
    const shellsOwn = new Set(['PWD', 'OLDPWD', 'SHLVL', '_']);
    const names = lines.slice(1).flatMap((line) => /^(\w+)=/.exec(line)?.[1] ?? []);
    expect(names.filter((name) => !shellsOwn.has(name) && process.env[name] === undefined)).toEqual([]);
    expect(names).toContain('PATH');
  });

  it('returns bytes, both streams and the exit code, and draws no conclusion from it', async () => {
    await place('quser', "printf '\\202\\377\\r\\n'; printf 'oops\\n' >&2; exit 3");
    const output = await tools.run('quser', [], LONG);
    expect(output).toMatchObject({ end: 'exited', exitCode: 3 });
    expect([...output.stdout]).toEqual([0o202, 0o377, 0x0d, 0x0a]);
    expect(text(output)[1]).toBe('oops\n');
  });

  it('says what is missing', async () => {
    expect(await tools.run('qwinsta', [], LONG)).toMatchObject({ end: 'missing', exitCode: null });
  });

  it('reports when a file exists but cannot be started', async () => {
    const file = path.join(folder, 'quser');
    await writeFile(file, '#!/no/such/interpreter\n');
    await chmod(file, 0o755);
    expect(await tools.run('quser', [], LONG)).toMatchObject({ end: 'notStarted', exitCode: null });
  });

  it('ends the whole tree on time, even one that ignores SIGTERM and holds the pipe open', async () => {
    const pids = path.join(folder, 'pids');
    await place(
      'quser',
      `trap '' TERM; (trap '' TERM; echo $$ >> '${pids}'; exec sleep 1200) & echo $! >> '${pids}'; wait`,
    );
    holdTimers();
    const running = tools.run('quser', [], LONG);
    await expect.poll(() => readFile(pids, 'utf8').catch(() => '')).toMatch(/^\d+\n\d+\n$/);
    vi.advanceTimersByTime(LONG.timeoutMs);
    expect(await running).toMatchObject({ end: 'timedOut', exitCode: null });
    const started = (await readFile(pids, 'utf8')).trim().split('\n').map(Number);
    await expect.poll(() => started.filter(isRunning)).toEqual([]);
  });

  it('keeps the last of what was printed until a tool was ended on time, and no more', async () => {
    const printed = path.join(folder, 'printed');
    const asks = "printf 'Type the password for XYZ\\\\jobss:'";
    await place('tasklist', `head -c 100000 /dev/zero; ${asks}; echo yes > '${printed}'; exec sleep 1200`);
    holdTimers();
    const running = tools.run('tasklist', [], LONG);
    await expect.poll(() => readFile(printed, 'utf8').catch(() => '')).toBe('yes\n');
    // What is in the pipe by now is read before the time is over.
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(LONG.timeoutMs);
    const output = await running;
    expect(output).toMatchObject({ end: 'timedOut', exitCode: null });
    expect(text(output)[0]).toMatch(/^\0+Type the password for XYZ\\jobss:$/);
    expect(output.stdout).toHaveLength(4096);
  });

  it('allows a tool more output where its caller says so', async () => {
    await place('tasklist', 'head -c 3000000 /dev/zero');
    const output = await tools.run('tasklist', [], { ...LONG, longestOutputBytes: 4_000_000 });
    expect(output).toMatchObject({ end: 'exited', exitCode: 0 });
    expect(output.stdout).toHaveLength(3_000_000);
    const tooLong = await tools.run('tasklist', [], { ...LONG, longestOutputBytes: 2_000_000 });
    expect(tooLong).toMatchObject({ end: 'outputTooLong' });
  });

  it('stops when it is cancelled', async () => {
    await place('quser', 'sleep 1200');
    const off = new AbortController();
    const running = tools.run('quser', [], { ...LONG, signal: off.signal });
    off.abort();
    expect(await running).toMatchObject({ end: 'cancelled' });
    expect(await tools.run('quser', [], { ...LONG, signal: off.signal })).toMatchObject({ end: 'cancelled' });
  });

  it('caps the output at a mebibyte and then believes none of it', async () => {
    await place('qwinsta', 'yes 0123456789abcdef | head -c 3000000');
    const output = await tools.run('qwinsta', [], LONG);
    expect(output).toMatchObject({ end: 'outputTooLong', exitCode: null });
    expect(output.stdout).toHaveLength(0);
  });

  it('ends a tool’s children when they print too much', async () => {
    const pidFile = path.join(folder, 'pid');
    const flood = `echo $$ > '${pidFile}'; yes 0123456789abcdef | head -c 3000000; exec sleep 1200`;
    await place('inner', flood);
    await place('qwinsta', `'${folder}/inner' & wait`);
    expect(await tools.run('qwinsta', [], LONG)).toMatchObject({ end: 'outputTooLong', exitCode: null });
    const pid = Number(await readFile(pidFile, 'utf8'));
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  it('leaves a connection running, also after disposal', async () => {
    const pidFile = path.join(folder, 'pid');
    await place('mstsc', `echo $$ > '${pidFile}'; exec sleep 1200`);
    expect(await tools.run('mstsc', ['/v:xyz'], { ...LONG, leaveRunning: true })).toMatchObject({
      end: 'started',
    });
    tools.dispose();
    await expect.poll(() => readFile(pidFile, 'utf8').catch(() => '')).toMatch(/\n$/);
    const pid = Number(await readFile(pidFile, 'utf8'));
    expect(isRunning(pid)).toBe(true);
    process.kill(pid);
  });

  it('reports how a connection ended that ended at once', async () => {
    await place('mstsc', 'exit 7');
    // It does not count as open, however long it takes to start.
    holdTimers();
    const output = await tools.run('mstsc', ['/v:xyz'], { ...LONG, leaveRunning: true });
    expect(output).toMatchObject({ end: 'exited', exitCode: 7 });
  });

  it('logs the same for what is asked about programs', async () => {
    await place('tasklist', 'exit 0');
    for (let times = 0; times < 3; times++) await tools.run('tasklist', ['/s', 'xyz'], LONG);
    expect(logged).toHaveLength(1);
  });

  it('runs many at a time without a leak warning of Node', async () => {
    await place('quser', 'exit 0');
    const warnings: string[] = [];
    const onWarning = ({ message }: Error): void => void warnings.push(message);
    process.on('warning', onWarning);
    await Promise.all(Array.from({ length: 30 }, () => tools.run('quser', [], LONG)));
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });

  it('ends running tools when it is disposed', async () => {
    await place('quser', 'sleep 1200');
    const running = tools.run('quser', [], LONG);
    tools.dispose();
    expect(await running).toMatchObject({ end: 'cancelled' });
  });

  it('logs every action with its end, and a question only when its end is another than last time', async () => {
    await place('rwinsta', 'exit 0');
    await place('quser', `test -e '${folder}/failing' && exit 1; exit 0`);
    for (const failing of [false, false, true, true]) {
      if (failing) await writeFile(path.join(folder, 'failing'), '');
      await tools.run('quser', ['/server:xyz'], LONG);
      await tools.run('rwinsta', ['1', '/server:xyz'], LONG);
    }
    const ends = logged.map((line) => line.replace(/ after \d+ ms$/, ''));
    const reset = 'rwinsta 1 /server:xyz: exited with 0';
    expect(ends).toEqual([
      'quser /server:xyz: exited with 0',
      reset,
      reset,
      'quser /server:xyz: exited with 1',
      reset,
      reset,
    ]);
  });
});

/** A zombie does not run. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
