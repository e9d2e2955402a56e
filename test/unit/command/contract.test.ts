import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession, systemSessions } from '../../../electron/engine/demo/simulated-sessions.ts';
import { mountSmallDisk } from '../../durability/small-disk.ts';
import { makeStandInFleet, type StandInFleet, type StandInTool } from '../../stand-ins/stand-in-fleet.ts';
import { atTerminal } from './at-terminal.ts';
import { type BuiltCommand, buildCommand, type CommandEnd } from './built-command.ts';

const GATESB = disconnectedSession(1, 'gatesb', { now: Date.now(), idleMinutes: 4442 });
const XYZ = simulatedServer({ name: 'XYZ', sessions: [...systemSessions(3), GATESB] });

describe.runIf(process.platform === 'linux')('the command', () => {
  let command: BuiltCommand;
  let home: string;
  const fleets: StandInFleet[] = [];
  beforeAll(async () => {
    command = await buildCommand();
  });
  afterAll(() => command.dispose());
  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'slotwatch-home-'));
  });
  afterEach(async () => {
    await Promise.all(fleets.splice(0).map((fleet) => fleet.dispose()));
    await rm(home, { recursive: true });
  });

  const run = (...args: readonly string[]): Promise<CommandEnd> => command.start(args, home).ended;
  const standIns = async (tools?: readonly StandInTool[]): Promise<StandInFleet> => {
    const fleet = await makeStandInFleet([XYZ], tools);
    fleets.push(fleet);
    return fleet;
  };
  const writeSettings = async (text: string): Promise<void> => {
    await mkdir(path.join(home, 'Slotwatch'));
    await writeFile(path.join(home, 'Slotwatch', 'settings.json'), text);
  };

  describe('that is mistyped', () => {
    it.each([
      [['status', '--nonsense'], 3],
      [['processes', 'XYZ', '--seconds', 'x'], 3],
      [['history', 'XYZ', '--hours', 'x'], 3],
      [['status', '--format', 'xml'], 3],
      [['--timeout', '5', 'status', '--yes'], 3],
      [['connect', 'status', 'a'], 1],
      [['wait', 'status', '--json'], 1],
      [['--tools-dir', 'status', 'connect'], 1],
      [['status '], 1],
    ])('%j ends as its verb does, and prints nothing on stdout', async (args, code) => {
      const end = await run(...args);
      expect(end).toEqual({ code, stdout: '', stderr: expect.stringContaining('(slotwatch --help)') });
    });
  });

  it('treats a server that is given twice as one', async () => {
    const { toolsDir } = await standIns();
    const { stdout } = await run('status', 'XYZ', 'xyz', '--format', 'json', '--tools-dir', toolsDir);
    const { servers, error } = JSON.parse(stdout);
    expect({ servers, error }).toMatchObject({ servers: [{ name: 'XYZ', status: 'free' }], error: null });
    expect(servers).toHaveLength(1);
  });

  it.each(['{"servers": [', '{"undoSeconds": 90, "warnSeconds": "soon", "endActiveBy": "\\u001b[2J"}'])(
    'answers in JSON also with the settings %j, says why no session may be touched, and prints no terminal commands',
    async (settings) => {
      await writeSettings(settings);
      const { code, stdout, stderr } = await run('status', 'XYZ', '--json', '--via', 'windows');
      expect(code).toBe(3);
      expect(JSON.parse(stdout)).toMatchObject({
        servers: [{ name: 'XYZ', status: 'unknown', error: { code: 'toolMissing' } }],
        error: null,
      });
      expect(stderr).toMatch(/^slotwatch: The settings /);
      for (const printed of [stdout, stderr]) {
        expect(printed).not.toContain('\u001b');
        expect(printed).not.toMatch(/expected .*received|invalid_|"path"|Details are in the log/);
      }
    },
  );

  it('explains settings out of range', async () => {
    await writeSettings('{"undoSeconds": 90, "warnSeconds": "soon"}');
    const { stderr } = await run('connect', 'XYZ');
    expect(stderr).toContain('undoSeconds: More than 60; warnSeconds: Not a whole number');
  });

  it('waits, connects, and says so', async () => {
    const fleet = await standIns();
    const end = await run('wait', 'XYZ', '--connect', '--tools-dir', fleet.toolsDir);
    expect(end).toEqual({ code: 0, stdout: 'XYZ has a free slot.\nStarted mstsc /v:XYZ\n', stderr: '' });
    await fleet.whenCalled(({ tool }) => tool === 'mstsc');
  });

  it('waits, and says why it cannot connect', async () => {
    const { toolsDir } = await standIns(['qwinsta', 'quser']);
    const end = await run('wait', 'XYZ', '--connect', '--tools-dir', toolsDir);
    expect(end).toEqual({
      code: 1,
      stdout: 'XYZ has a free slot.\n',
      stderr: expect.stringMatching(/^slotwatch: .*no .*program/i),
    });
  });

  it.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
    ['n', 'n\r'],
    ['nothing', '\r'],
  ])('takes %s at the question for no', async (_, keys) => {
    const fleet = await standIns();
    const typed = command.typed(['reset-idlest', 'XYZ', '--tools-dir', fleet.toolsDir]);
    const { code, shown } = await atTerminal(typed, home, /\[y\/N\]/, keys);
    expect(code).toBe(1);
    expect(shown).toMatch(/\nNothing was reset\.\r?\n$/);
    expect(fleet.calls().filter(({ tool }) => tool === 'rwinsta')).toEqual([]);
  });

  it('accepts yes', async () => {
    const fleet = await standIns();
    const typed = command.typed(['reset-idlest', 'XYZ', '--undo', '0', '--tools-dir', fleet.toolsDir]);
    expect(await atTerminal(typed, home, /\[y\/N\]/, 'yes\r')).toMatchObject({ code: 0 });
  });

  it('reports when the end of a job could not be logged', async (context) => {
    const disk = mountSmallDisk();
    if (disk === null) return context.skip('this account may not mount a disk');
    try {
      const fleet = await standIns();
      // What the server takes to answer is the time in which the disk goes. (A full one has room in its last page.)
      fleet.changeServer('XYZ', () => ({ delayMs: 300 }));
      const words = ['reset-idlest', 'XYZ', '--yes', '--undo', '0', '--tools-dir', fleet.toolsDir];
      const running = command.start(words, disk.folder);
      await fleet.whenCalled(({ tool }) => tool === 'rwinsta');
      disk.setReadOnly(true);
      const { code, stdout, stderr } = await running.ended;
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('gatesb') });
      expect(stderr).toContain('could not be written to the audit log');
      expect(await readFile(path.join(disk.folder, 'Slotwatch', 'audit.jsonl'), 'utf8')).not.toContain(
        '"ended"',
      );
    } finally {
      disk.dispose();
    }
  });
});
