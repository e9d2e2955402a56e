import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAutostartFile } from '../../../../electron/desktop/startup/autostart-file.ts';
import {
  autostartEntry,
  execLine,
  readDesktopEntry,
} from '../../../../electron/desktop/startup/desktop-entry.ts';
import { loginArguments, quoteForWindows } from '../../../../electron/desktop/startup/start-at-login.ts';
import { ANY_TEXT } from '../../any-text.ts';
import { saidOf } from '../../said-of.ts';
import { commandLineToArguments } from '../../tools/windows-command-line.ts';

describe('the Exec line of a desktop entry', () => {
  it.each([
    [['/opt/slotwatch/slotwatch', '--hidden'], '/opt/slotwatch/slotwatch --hidden'],
    [['/opt/my apps/slotwatch'], '"/opt/my apps/slotwatch"'],
    // First the escape of quotes, then that of values in the file.
    [['a$b', 'a`b', 'a"b', 'a\\b'], '"a\\\\$b" "a\\\\`b" "a\\\\"b" "a\\\\\\\\b"'],
    [['100%', '%u'], '100%% %%u'],
    [['', "it's", 'a~b', 'a;b', '#'], '"" "it\'s" "a~b" "a;b" "#"'],
    [['a\nb', 'a\tb'], '"a\\nb" "a\\tb"'],
  ])('%j is written %s', (exec, line) => {
    expect(execLine(exec)).toBe(line);
  });

  it('is read back unchanged, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 0 }), { minLength: 1 }), (exec) => {
        const text = autostartEntry('Slotwatch', 'Watches', exec);
        expect(text.split('\n')).toHaveLength(9);
        expect(readDesktopEntry(text)).toEqual({ exec, off: false });
      }),
    );
  });

  it('is read back with a Unicode line separator in a path', () => {
    const exec = ['/opt/a\u2028b', '\u2029'];
    expect(readDesktopEntry(autostartEntry('Slotwatch', 'Watches', exec))).toEqual({ exec, off: false });
  });

  it.each([
    ['is not there', '[Desktop Entry]\nType=Application\n', { exec: [], off: false }],
    ['has an open quote', '[Desktop Entry]\nExec="/opt/a\n', { exec: [], off: false }],
    ['stands in another group', '[Desktop Action x]\nExec=/opt/a\n', { exec: [], off: false }],
    ['was turned off by GNOME', entryWith('X-GNOME-Autostart-enabled=false'), { exec: ['/a'], off: true }],
    ['was hidden by a desktop', entryWith('Hidden=true'), { exec: ['/a'], off: true }],
    ['has blanks and Windows line ends', '[Desktop Entry]\r\nExec = /a \r\n', { exec: ['/a'], off: false }],
  ])('that %s', (_, text, entry) => {
    expect(readDesktopEntry(text)).toEqual(entry);
  });
});

function entryWith(line: string): string {
  return `[Desktop Entry]\nExec=/a\n${line}\n`;
}

it('a start at login goes into the tray, with the same arguments as the run it was turned on in', () => {
  expect(loginArguments([])).toEqual(['--hidden']);
  expect(
    loginArguments([
      '/checkout',
      '--no-sandbox',
      '--demo',
      '--tools-dir',
      '/tools',
      '--remote-debugging-port=0',
    ]),
  ).toEqual(['--hidden', '--no-sandbox', '--demo', '--tools-dir=/tools']);
  expect(loginArguments(['--user-data-dir=/my data', '--hidden'])).toEqual([
    '--hidden',
    '--user-data-dir=/my data',
  ]);
});

it('a start at login on Windows has the right arguments, also a folder with blanks and a backslash at its end', () => {
  const start = (args: readonly string[]) => ['slotwatch.exe', ...args.map(quoteForWindows)].join(' ');
  expect(start(['--hidden', '--tools-dir=C:\\my tools\\'])).toBe(
    'slotwatch.exe --hidden "--tools-dir=C:\\my tools\\\\"',
  );
  fc.assert(
    fc.property(fc.array(ANY_TEXT), (args) => {
      expect(commandLineToArguments(start(args))).toEqual(['slotwatch.exe', ...args]);
    }),
  );
});

describe('the autostart entry', () => {
  let configFolder: string;
  let file: string;
  beforeEach(() => {
    configFolder = mkdtempSync(join(tmpdir(), 'slotwatch-config-'));
    file = join(configFolder, 'autostart', 'slotwatch.desktop');
  });
  afterEach(() => rmSync(configFolder, { recursive: true }));

  const exec = [process.execPath, '--hidden'];
  const open = () => createAutostartFile({ configFolder, name: 'Slotwatch', comment: 'Watches', exec });
  const write = (text: string): void => {
    mkdirSync(join(configFolder, 'autostart'));
    writeFileSync(file, text);
  };

  it('exists completely when it is on, and is removed when it is off', () => {
    const login = open();
    expect(login.get()).toBe(false);
    login.set(true);
    expect(login.get()).toBe(true);
    expect(readDesktopEntry(readFileSync(file, 'utf8')).exec).toEqual(exec);
    expect(readdirSync(join(configFolder, 'autostart'))).toEqual(['slotwatch.desktop']);
    login.set(false);
    expect([login.get(), existsSync(file)]).toEqual([false, false]);
    login.set(false);
  });

  it('that the user turned off elsewhere is off, and stays off', () => {
    write(`[Desktop Entry]\nExec=${process.execPath}\nHidden=true\n`);
    const login = open();
    expect([login.get(), login.repair(), login.get()]).toEqual([false, false, false]);
    login.set(true);
    expect(login.get()).toBe(true);
  });

  it.each([
    ['names a program that is gone', '[Desktop Entry]\nExec=/no/such/slotwatch --hidden\n'],
    [
      'names a checkout that is gone',
      `[Desktop Entry]\nExec=${process.execPath} /no/such/checkout --hidden\n`,
    ],
    ['names no program', '[Desktop Entry]\nType=Application\n'],
    ['is no entry at all', 'half a fi'],
  ])('that %s is repaired at the start', (_, text) => {
    write(text);
    expect(open().repair()).toBe(true);
    expect(readDesktopEntry(readFileSync(file, 'utf8')).exec).toEqual(exec);
  });

  it('that starts an existing program is not changed, also when it is another copy of the app', () => {
    const text = `[Desktop Entry]\nExec=${process.execPath} --demo\n`;
    write(text);
    expect(open().repair()).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('is not created by a repair', () => {
    expect(open().repair()).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it('that cannot be written says so, with a hint', () => {
    writeFileSync(join(configFolder, 'autostart'), 'a file where the folder should be');
    expect(saidOf(() => open().set(true))).toMatch(/^Start at login could not be changed: /);
  });
});
