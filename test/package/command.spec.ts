import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulatedServer } from '../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession } from '../../electron/engine/demo/simulated-sessions.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { test as base, expect } from '../e2e/app/app-fixture.ts';
import { needsNoSandbox } from '../e2e/app/environment.ts';
import { MARK, processesOf } from '../e2e/app/processes.ts';
import { emptyServer, fullServer, halfServer } from '../e2e/app/servers.ts';
import { executable, runCommand } from './packaged.ts';

/** On a busy machine a stand-in may be slow. */
const PATIENT = ['--timeout', '120'];

const test = base.extend<{ readonly home: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures one needs from the pattern
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'slotwatch-home-'));
    await use(home);
    await rm(home, { recursive: true });
  },
});

test('status prints the demo fleet as JSON without a display, and leaves no file behind', async ({
  home,
}) => {
  const { code, stdout, stderr } = await runCommand(home, ['status', '--demo', '--json']);
  const { servers } = JSON.parse(stdout);
  expect(servers).toHaveLength(8);
  expect(servers[0]).toMatchObject({ name: 'demo-web01', slots: { capacity: 2 } });
  expect(stderr).toContain('Demo: these servers are simulated.');
  expect(code).toBe(2);
  expect(await readdir(home)).toEqual([]);
});

test('status exits with 0, 1, 2 or 3, depending on the tools’ answers', async ({ home, standIns }) => {
  const dead = { ...emptyServer('DEAD'), reachability: 'unreachable' as const };
  const fleet = await standIns([emptyServer('FREE'), halfServer('HALF'), fullServer('FULL'), dead]);
  const codes: Record<string, number | null> = {};
  for (const name of ['FREE', 'HALF', 'FULL', 'DEAD']) {
    const args = ['status', name, ...PATIENT, '--tools-dir', fleet.toolsDir];
    codes[name] = (await runCommand(home, args)).code;
  }
  expect(codes).toEqual({ FREE: 0, HALF: 1, FULL: 2, DEAD: 3 });
});

test('output larger than any pipe buffer arrives complete', async ({ home, standIns }) => {
  const times = { now: Date.now(), idleMinutes: 60 };
  const sessions = Array.from({ length: 5000 }, (_, index) =>
    disconnectedSession(index + 1, `user${index + 1}`, times),
  );
  const fleet = await standIns([simulatedServer({ name: 'BIG', sessions })]);
  const { stdout } = await runCommand(home, [
    'status',
    'BIG',
    '--json',
    ...PATIENT,
    '--tools-dir',
    fleet.toolsDir,
  ]);
  expect(stdout.length).toBeGreaterThan(1_000_000);
  expect(JSON.parse(stdout).servers[0].sessions.length).toBe(5000);
});

test('a mistyped command is reported and opens no window', async ({ home }) => {
  const { code, stdout, stderr } = await runCommand(home, ['statsu']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(
    'slotwatch: There is no command "statsu". Did you mean status? (slotwatch --help)',
  );
});

test('watch goes on until it is interrupted', async ({ home }) => {
  const child = spawn(executable(), ['watch', '--demo', ...needsNoSandbox()], {
    env: { PATH: process.env.PATH, HOME: home, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [first] = await once(child.stdout, 'data');
  expect(String(first)).toContain('demo-web01');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('wait connects, says so, and leaves the connection open', async ({ home, standIns }) => {
  const fleet = await standIns([halfServer('XYZ')]);
  const end = await runCommand(home, ['wait', 'XYZ', '--connect', ...PATIENT, '--tools-dir', fleet.toolsDir]);
  expect(end).toMatchObject({ code: 0, stdout: 'XYZ has a free slot.\nStarted mstsc /v:XYZ\n' });
  await fleet.whenCalled(({ tool }) => tool === 'mstsc');
});

test('wait says why it cannot connect', async ({ home, standIns }) => {
  const fleet = await standIns([halfServer('XYZ')]);
  await rm(join(fleet.toolsDir, 'mstsc'));
  const end = await runCommand(home, ['wait', 'XYZ', '--connect', ...PATIENT, '--tools-dir', fleet.toolsDir]);
  expect(end).toMatchObject({ code: 1, stderr: expect.stringMatching(/^slotwatch: /m) });
});

test('killed while tools hang it leaves neither them nor their children', async ({ home, standIns }) => {
  const trouble = { qwinsta: 'hangsWithGrandchild', quser: 'hangsWithGrandchild' } as const;
  const fleet = await standIns([{ ...halfServer('XYZ'), trouble }]);
  const words = ['status', 'XYZ', '--timeout', '120', '--tools-dir', fleet.toolsDir];
  const mark = randomUUID();
  const child = spawn(executable(), [...words, ...needsNoSandbox()], {
    env: {
      PATH: process.env.PATH,
      HOME: home,
      LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
      [MARK]: mark,
    },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const left = () => processesOf(mark, child.pid ?? 0);
  const tools = () =>
    left().filter(({ command }) => command.includes('stand-in') || command.includes('setTimeout'));
  await expect.poll(() => tools().length).toBe(4);
  child.kill('SIGKILL');
  await ended;
  await expect.poll(left).toEqual([]);
});

test('the executable does not run as Node, whatever the environment', async ({ home }) => {
  const script = join(home, 'script.cjs');
  await writeFile(script, 'process.stdout.write("a foreign script ran\\n");');
  for (const env of [{ ELECTRON_RUN_AS_NODE: '1' }, { NODE_OPTIONS: `--require=${script}` }]) {
    const { code, stdout } = await runCommand(home, ['--version'], env);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${packageJson.version}\n` });
  }
});
