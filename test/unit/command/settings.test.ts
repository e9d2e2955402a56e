import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fullServer } from '../../e2e/app/servers.ts';
import { makeStandInFleet, type StandInFleet } from '../../stand-ins/stand-in-fleet.ts';
import { type BuiltCommand, buildCommand } from './built-command.ts';

/** An account that the system's account list does not contain. */
const UNKNOWN_UID = 54_321;

let command: BuiltCommand;
let home: string;
let folder: string;
let file: string;
let fleet: StandInFleet;
beforeAll(async () => {
  command = await buildCommand();
});
afterAll(() => command.dispose());
beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'slotwatch-command-'));
  folder = path.join(home, '.config', 'Slotwatch');
  file = path.join(folder, 'settings.json');
  mkdirSync(folder, { recursive: true });
  fleet = await makeStandInFleet([fullServer('XYZ')]);
});
afterEach(async () => {
  await fleet.dispose();
  rmSync(home, { recursive: true });
});

interface As {
  readonly env?: Record<string, string>;
  readonly uid?: number;
}

function slotwatch(args: readonly string[], { env = {}, uid }: As = {}) {
  return execa(
    process.execPath,
    [command.script, ...args, '--tools-dir', fleet.toolsDir, '--timeout', '60'],
    {
      cwd: home,
      reject: false,
      extendEnv: false,
      env: { PATH: home, HOME: home, ...env },
      ...(uid === undefined ? {} : { uid }),
    },
  );
}

const reset = ['reset-idlest', 'XYZ', '--yes', '--undo', '0'];
const ended = () => fleet.calls().filter(({ tool }) => tool === 'rwinsta' || tool === 'logoff');

// Each starts Node, and the stand-ins start it again.
describe.skipIf(process.platform === 'win32')('the command', { timeout: 60_000 }, () => {
  it.each([
    [
      'a link to nothing',
      () => execFileSync('ln', ['-s', path.join(home, 'gone'), file]),
      /a link to a file/,
    ],
    ['a pipe', () => execFileSync('mkfifo', [file]), /a pipe/],
    ['in UTF-16', () => writeFileSync(file, '\ufeff{}', 'utf16le'), /UTF-16/],
    ['with a key twice', () => writeFileSync(file, '{"lookOnly":true,"lookOnly":false}'), /twice/],
    [
      'set aside',
      () => writeFileSync(path.join(folder, 'settings.broken-1.json'), '{'),
      /settings\.broken-1\.json/,
    ],
  ])('with settings that are %s says so, answers, and ends no session', async (_, place, why) => {
    place();
    const status = await slotwatch(['status', 'XYZ']);
    expect(status.stderr).toMatch(why);
    expect(status.stdout).toContain('XYZ');
    expect(status.exitCode).toBe(2);
    const tried = await slotwatch(reset);
    expect(tried.stderr).toMatch(why);
    expect(tried.stderr).toContain('read-only mode');
    expect(tried.exitCode).toBe(1);
    expect(ended()).toEqual([]);
  });

  it('with look only a dry run also says that nothing would be done', async () => {
    writeFileSync(file, '{ "lookOnly": true }');
    const tried = await slotwatch(['reset-idlest', 'XYZ', '--dry-run']);
    expect(tried.stdout).toBe('');
    expect(tried.stderr).toMatch(/^Would not reset .*read-only mode\.$/m);
    expect(tried.exitCode).toBe(0);
  });

  it('works again after the user continued without the settings, and with a byte-order mark', async () => {
    writeFileSync(path.join(folder, 'settings.broken-1.json'), '{');
    writeFileSync(
      file,
      '\ufeff{ "startedAnew": ["settings.broken-1.json"], "endDisconnectedBy": "rwinsta" }',
    );
    const done = await slotwatch(reset);
    expect(done.stderr).not.toMatch(/read-only mode/i);
    expect(done.exitCode).toBe(0);
    expect(ended()).toHaveLength(1);
  });

  it('accepts no empty and no relative folder', async () => {
    writeFileSync(file, '{ "servers": [{ "name": "XYZ" }] }');
    for (const given of ['', 'config', '.']) {
      const { stdout, exitCode } = await slotwatch(['status'], { env: { XDG_CONFIG_HOME: given } });
      expect(stdout).toContain('XYZ');
      expect(exitCode).toBe(2);
    }
  });

  it.skipIf(process.getuid?.() !== 0)(
    'works for an account that the system’s list does not have',
    async () => {
      execFileSync('chmod', [
        '-R',
        'a+rwX',
        home,
        path.dirname(fleet.toolsDir),
        path.dirname(command.script),
      ]);
      const { stdout, stderr, exitCode } = await slotwatch(['status', 'XYZ', '--json'], { uid: UNKNOWN_UID });
      expect(stderr).not.toMatch(/passwd|ENOENT/);
      expect(JSON.parse(stdout)).toMatchObject({ servers: [{ name: 'XYZ', status: 'full' }] });
      expect(exitCode).toBe(2);
    },
  );
});
