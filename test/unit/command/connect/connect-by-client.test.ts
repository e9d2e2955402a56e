import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { simulatedServer } from '../../../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession, systemSessions } from '../../../../electron/engine/demo/simulated-sessions.ts';
import { makeStandInFleet, type StandInFleet } from '../../../stand-ins/stand-in-fleet.ts';
import { type BuiltCommand, buildCommand, type CommandEnd, commandEnvironment } from '../built-command.ts';

const now = Date.now();
const people = [1, 2].map((id) => disconnectedSession(id, `user${id}`, { now, idleMinutes: 4442 }));
const FULL = simulatedServer({ name: 'XYZ', sessions: [...systemSessions(9), ...people] });

// The stand-ins are shell scripts.
describe.runIf(process.platform === 'linux')('on a Linux computer the command', () => {
  let command: BuiltCommand;
  /** Also the only folder on PATH. */
  let home: string;
  beforeAll(async () => {
    command = await buildCommand();
  });
  afterAll(() => command.dispose());
  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'slotwatch-home-'));
  });
  afterEach(() => rm(home, { recursive: true }));

  function run(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandEnd> {
    const options = { env: { ...commandEnvironment(home), ...env } };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [command.script, ...words], options, (_, stdout, stderr) =>
        resolve({ code: child.exitCode, stdout, stderr }),
      );
      child.stdin?.end();
    });
  }

  /** A program that writes its arguments down, one a line, and ends. */
  async function place(name: string, exitCode = 0, folder = home): Promise<void> {
    const file = path.join(folder, name);
    await writeFile(file, `#!/bin/sh\nprintf '%s\\n' "$@" > '${file}.args'\nexit ${exitCode}\n`);
    await chmod(file, 0o755);
  }
  const argumentsOf = async (name: string): Promise<readonly string[]> =>
    (await readFile(path.join(home, `${name}.args`), 'utf8')).trimEnd().split('\n');

  it('connects by the best program on PATH, and says which', async () => {
    await Promise.all([place('remmina'), place('xfreerdp'), place('sdl-freerdp')]);
    const end = await run(['connect', 'XYZ', '--console', '--via', 'ssh']);
    expect(end).toEqual({
      code: 0,
      stdout: 'Started sdl-freerdp /v:XYZ /admin +dynamic-resolution\n',
      stderr: '',
    });
    expect(await argumentsOf('sdl-freerdp')).toEqual(['/v:XYZ', '/admin', '+dynamic-resolution']);
  });

  it('takes xfreerdp only where a program asks for the password', async () => {
    await Promise.all([place('remmina'), place('xfreerdp')]);
    expect((await run(['connect', 'fe80::1%12'])).stdout).toBe('Started remmina -c rdp://[fe80::1%12]\n');
    const end = await run(['connect', 'XYZ'], { FREERDP_ASKPASS: '/usr/bin/ask' });
    expect(end.stdout).toBe('Started xfreerdp /v:XYZ +dynamic-resolution /cert:tofu\n');
    expect(await argumentsOf('xfreerdp')).toEqual(['/v:XYZ', '+dynamic-resolution', '/cert:tofu']);
  });

  it.each([
    [132, 'XYZ did not accept the sign-in over Remote Desktop.'],
    [147, 'XYZ could not be reached over Remote Desktop.'],
    [131, 'The connection to XYZ ended immediately.'],
  ])('tells why FreeRDP ended with %i', async (exitCode, sentence) => {
    await place('sdl-freerdp', exitCode);
    const { code, stdout, stderr } = await run(['connect', 'XYZ']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('sdl-freerdp /v:XYZ +dynamic-resolution');
  });

  it.each([['-v'], ['/v:evil'], ['--help-me'], ['a;reboot'], ['$(reboot)'], ['x /p:secret']])(
    'starts nothing for the name %s',
    async (name) => {
      await place('sdl-freerdp');
      expect((await run(['connect', '--', name])).code).toBe(1);
      await expect(argumentsOf('sdl-freerdp')).rejects.toThrow('ENOENT');
    },
  );

  describe('where the connection cannot be opened', () => {
    let fleet: StandInFleet;
    beforeEach(async () => {
      fleet = await makeStandInFleet([FULL]);
      await rm(path.join(fleet.toolsDir, 'mstsc'));
    });
    afterEach(() => fleet.dispose());

    it.each([
      ['ends no session', ['connect', 'XYZ', '--console', '--free', '--yes', '--undo', '0']],
      ['does not wait', ['wait', 'XYZ', '--console']],
    ])('%s for a console that Remmina cannot ask for', async (_, words) => {
      await place('remmina', 0, fleet.toolsDir);
      const { code, stdout, stderr } = await run([...words, '--tools-dir', fleet.toolsDir]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('remmina cannot ask for the console.');
      expect(fleet.calls()).toEqual([]);
    });

    it('ends no session where no program is installed, and says what to install', async () => {
      const words = ['connect', 'XYZ', '--free', '--yes', '--undo', '0', '--tools-dir', fleet.toolsDir];
      const { code, stderr } = await run(words);
      expect(code).toBe(1);
      expect(stderr).toContain('On Linux install the package freerdp3-sdl or remmina.');
      expect(fleet.calls()).toEqual([]);
    });
  });
});
