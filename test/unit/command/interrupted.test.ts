import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { activeSession } from '../../../electron/engine/demo/simulated-sessions.ts';
import { makeStandInFleet, type StandInFleet } from '../../stand-ins/stand-in-fleet.ts';
import { type BuiltCommand, buildCommand, processesWith } from './built-command.ts';

/** Tools that change nothing. */
const ASKING: ReadonlySet<string> = new Set(['qwinsta', 'quser', 'tasklist']);

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

describe.runIf(process.platform === 'linux')('the command that is interrupted', () => {
  let command: BuiltCommand;
  let home: string;
  beforeAll(async () => {
    command = await buildCommand();
  });
  afterAll(() => command.dispose());
  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'slotwatch-home-'));
  });
  afterEach(() => rm(home, { recursive: true }));

  describe('while tools hang', () => {
    let toolsDir: string;
    beforeEach(async () => {
      toolsDir = await mkdtemp(path.join(tmpdir(), 'slotwatch-tools-'));
      // As `query.exe` starts `qwinsta.exe`: both keep running and ignore SIGTERM.
      const inner = path.join(toolsDir, 'inner');
      await place(inner, `trap '' INT TERM HUP; echo >> '${toolsDir}/started'; while :; do sleep 1; done`);
      for (const tool of ['quser', 'qwinsta'])
        await place(path.join(toolsDir, tool), `trap '' INT TERM HUP; '${inner}' & wait`);
    });
    afterEach(() => rm(toolsDir, { recursive: true }));

    it.each(['SIGKILL', ...SIGNALS] as const)(
      'by %s leaves none of them, nor what they have started',
      async (signal) => {
        const running = command.start(['status', 'xyz', '--timeout', '120', '--tools-dir', toolsDir], home);
        const started = () => readFile(path.join(toolsDir, 'started'), 'utf8').catch(() => '');
        await expect.poll(started).toBe('\n\n');
        // The command, the process of the tools, two tools and a child of each.
        await expect.poll(async () => (await processesWith(toolsDir)).length).toBeGreaterThanOrEqual(6);
        running.signal(signal);
        await running.ended;
        await expect.poll(() => processesWith(toolsDir)).toEqual([]);
      },
    );
  });

  describe('during a warning', () => {
    let fleet: StandInFleet;
    beforeEach(async () => {
      const now = Date.now();
      const away = activeSession(2, 'jobss', { now, idleMinutes: 45 });
      const busy = activeSession(4, 'hopperg', { now, idleMinutes: 0 });
      fleet = await makeStandInFleet([simulatedServer({ name: 'XYZ', sessions: [away, busy] })]);
    });
    afterEach(() => fleet.dispose());

    it.each(SIGNALS)('by %s lets the user stay, tells them, and logs that', async (signal) => {
      const words = ['reset-idlest', 'XYZ', '--yes', '--undo', '0', '--warn', '600'];
      const running = command.start([...words, '--tools-dir', fleet.toolsDir], home);
      await fleet.whenCalled(({ tool }) => tool === 'msg');
      running.signalAll(signal);
      expect(await running.ended).toEqual({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/^Resetting jobss .*\n.*jobss.*\n$/),
      });
      const acts = fleet.calls().filter(({ tool }) => !ASKING.has(tool));
      expect(acts.map(({ tool, args }) => [tool, ...args].join(' '))).toEqual([
        expect.stringMatching(/^msg 2 .*will be logged off/),
        expect.stringMatching(/^msg 2 .*jobss, you can stay on XYZ/),
      ]);
      expect(await audited(home)).toEqual(['offered', 'warned', 'ended cancelled']);
    });
  });
});

function place(file: string, script: string): Promise<void> {
  return writeFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** The audit log as short lines: `offered`, `ended freed`. */
async function audited(home: string): Promise<readonly string[]> {
  const lines = (await readFile(path.join(home, 'Slotwatch', 'audit.jsonl'), 'utf8')).trim().split('\n');
  return lines
    .map((line) => JSON.parse(line))
    .map(({ event, outcome }) => (outcome === undefined ? event : `${event} ${outcome}`));
}
