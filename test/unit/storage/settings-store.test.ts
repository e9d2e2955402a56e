import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSettingsSource, fixedSettings } from '../../../electron/engine/settings-source.ts';
import { ownIdentity } from '../../../electron/engine/storage/process-identity.ts';
import {
  openSettings,
  type SettingsRead,
  type SettingsStore,
} from '../../../electron/engine/storage/settings-store.ts';
import type { SettingsProblem } from '../../../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../shared/contract/settings.ts';
import { sayWithHint } from '../../../shared/text/say-failure.ts';
import { saidOf } from '../said-of.ts';

const said = (problem: SettingsProblem | null): string => (problem === null ? '' : sayWithHint(problem));

/** What was read, with the settings in force. */
function held(read: SettingsRead) {
  return { ...read, settings: createSettingsSource(fixedSettings(read.own, read.problem), null).inForce() };
}

let folder: string;
let file: string;
let store: SettingsStore;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-settings-'));
  file = path.join(folder, 'settings.json');
  store = openSettings(folder, 'settings');
});
afterEach(() => rmSync(folder, { recursive: true }));

const PROTECTED = '{ "protectedUsers": ["ceo"] }';
const inFile = () => JSON.parse(readFileSync(file, 'utf8'));

describe('settings', () => {
  it('that do not exist are those of a first start, and everything is allowed', () => {
    expect(held(store.read())).toEqual({
      kind: 'missing',
      settings: DEFAULT_SETTINGS,
      own: DEFAULT_SETTINGS,
      problem: null,
    });
    expect(openSettings(path.join(folder, 'no', 'folder'), 'settings').read().problem).toBeNull();
    // As for a service account without a home folder.
    expect(openSettings('/dev/null/.config/Slotwatch', 'settings').read().problem).toBeNull();
  });

  it('with the byte-order mark of a Windows editor are read normally', () => {
    writeFileSync(file, `\ufeff${PROTECTED}`);
    expect(held(store.read())).toMatchObject({
      kind: 'good',
      settings: { protectedUsers: ['ceo'] },
      problem: null,
    });
  });

  it.each([
    ['in UTF-16', Buffer.from(`\ufeff${PROTECTED}`, 'utf16le'), /UTF-16; save it as UTF-8/],
    ['in UTF-16 without a mark', Buffer.from(PROTECTED, 'utf16le'), /UTF-16/],
    ['in ANSI', Buffer.from('{ "protectedUsers": ["m\xfcller"] }', 'latin1'), /not in UTF-8/],
    [
      'with a key twice',
      '{\n"lookOnly": true,\n"lookOnly": false }',
      /lookOnly is there twice, the second time in line 3/,
    ],
    [
      'with a key twice by an escape',
      '{ "lookOnly": true, "look\\u004fnly": false }',
      /lookOnly is there twice/,
    ],
    [
      'with a key twice inside',
      '{ "servers": [{ "name": "a" }, { "name": "b", "name": "c" }] }',
      /name is there twice/,
    ],
    [
      'with a misspelt key',
      '{ "protectedUser": ["ceo"] }',
      /protectedUser is not a known name \(did you mean protectedUsers\?\)/,
    ],
    [
      'with a misspelt key inside',
      '{ "servers": [{ "name": "a", "prot": 1 }] }',
      /servers\.0\.prot is not a known name \(did you mean port\?\)/,
    ],
    ['with an unknown key', '{ "colourOfTheSky": "blue" }', /colourOfTheSky is not a known name\./],
    [
      'with the key of all objects',
      '{ "__proto__": { "lookOnly": false } }',
      /__proto__ is not a known name/,
    ],
    ['that are a list', '[]', /one object in braces/],
    ['that are nothing', 'null', /one object in braces/],
    ['that are empty', ' \n', /it is empty/],
    ['that end too early', '{ "protectedUsers": [', /not valid JSON/],
    ['that break off in a line', '{\n  protectedUsers: ["ceo"]\n}', /line 2, column/],
    ['out of range', '{ "intervalSeconds": 1 }', /intervalSeconds/],
  ])('%s allow no action, say why, and are not changed', (_, content, why) => {
    writeFileSync(file, content);
    const before = readFileSync(file);
    const { kind, settings, problem } = held(store.read());
    expect({ kind, lookOnly: settings.lookOnly }).toEqual({ kind: 'unusable', lookOnly: true });
    expect(said(problem)).toMatch(why);
    expect(said(problem)).toContain(file);
    expect(saidOf(() => store.update((now) => now))).toMatch(why);
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it.skipIf(process.platform === 'win32')(
    'that are no regular file allow no action, and reading does not block',
    () => {
      const elsewhere = path.join(folder, 'elsewhere');
      for (const [make, why] of [
        [() => execFileSync('mkfifo', [file]), /a pipe/],
        [() => mkdirSync(file), /a folder/],
        [() => symlinkSync(elsewhere, file), /a link to a file that does not exist/],
        [() => symlinkSync('settings.json', file), /cannot be read: ELOOP/],
        [() => symlinkSync('/dev/zero', file), /not a file/],
      ] as const) {
        make();
        expect(held(store.read())).toMatchObject({ settings: { lookOnly: true } });
        expect(said(store.read().problem)).toMatch(why);
        expect(saidOf(() => store.update((now) => now))).toMatch(why);
        rmSync(file, { recursive: true });
      }
    },
  );

  it.skipIf(process.platform === 'win32')(
    'in a folder that is a link to nothing may forbid something',
    () => {
      const linked = path.join(folder, 'linked');
      symlinkSync(path.join(folder, 'a drive that is not there'), linked);
      const { settings, problem } = held(openSettings(linked, 'settings').read());
      expect(settings.lookOnly).toBe(true);
      expect(said(problem)).toContain('a link');
    },
  );

  it.skipIf(process.platform === 'win32')('that are a link stay a link: its target is written', () => {
    const target = path.join(folder, 'dotfiles.json');
    writeFileSync(target, PROTECTED);
    symlinkSync(target, file);
    store.update((now) => ({ ...now, undoSeconds: 7 }));
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({
      protectedUsers: ['ceo'],
      undoSeconds: 7,
    });
  });

  it('are written completely, readable by their owner only, and leave no other file', () => {
    const written = store.update((now) => ({ ...now, undoSeconds: 7 }));
    expect(written).toEqual({ ...DEFAULT_SETTINGS, undoSeconds: 7 });
    expect(settingsSchema.parse(inFile())).toEqual(written);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('that a change makes invalid are not written', () => {
    store.update((now) => ({ ...now, undoSeconds: 7 }));
    expect(saidOf(() => store.update((now) => ({ ...now, undoSeconds: -1 })))).toMatch(
      /could not be saved: undoSeconds/,
    );
    expect(() =>
      store.update(() => {
        throw new Error('cancelled');
      }),
    ).toThrow(/cancelled/);
    expect(inFile()).toMatchObject({ undoSeconds: 7 });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });
});

describe('settings that were set aside', () => {
  const NEVER_FOR = ['settings.demo.broken-1.json', 'settings.broken-1.txt', 'mysettings.broken-1.json'];

  it('are kept, and look only holds for every start until the user continues without them', () => {
    writeFileSync(file, '{ "protectedUsers": ["ceo"], ');
    for (const name of NEVER_FOR) writeFileSync(path.join(folder, name), '');
    const first = held(store.setAside());
    const [aside = ''] = first.problem?.asides ?? [];
    expect(first.settings.lookOnly).toBe(true);
    expect(said(first.problem)).toContain(aside);
    expect(readFileSync(path.join(folder, aside), 'utf8')).toBe('{ "protectedUsers": ["ceo"], ');
    expect(inFile()).toMatchObject({ lookOnly: false });

    const again = () => held(openSettings(folder, 'settings').read());
    expect(again()).toMatchObject({ kind: 'good', settings: { lookOnly: true }, own: { lookOnly: false } });
    expect(said(again().problem)).toContain(aside);
    // Look only must not be saved or forgotten, whatever is changed meanwhile.
    store.update((now) => ({ ...now, undoSeconds: 7 }));
    expect(again()).toMatchObject({ settings: { lookOnly: true, undoSeconds: 7 }, own: { lookOnly: false } });

    expect(held(store.startOver([aside]))).toMatchObject({
      problem: null,
      settings: { lookOnly: false, undoSeconds: 7 },
    });
    store.update((now) => ({ ...now, undoSeconds: 8 }));
    expect(again()).toMatchObject({ problem: null, settings: { lookOnly: false, undoSeconds: 8 } });
  });

  it('are accepted by file name: a later one is not accepted', () => {
    writeFileSync(path.join(folder, 'settings.broken-1.json'), '');
    store.startOver(['settings.broken-1.json']);
    writeFileSync(path.join(folder, 'settings.broken-2.json'), '');
    expect(store.read().problem?.asides).toEqual(['settings.broken-2.json']);
    rmSync(path.join(folder, 'settings.broken-1.json'));
    store.startOver(['settings.broken-2.json']);
    expect(inFile().startedAnew).toEqual(['settings.broken-2.json']);
  });

  it('count also while there is no settings file', () => {
    writeFileSync(path.join(folder, 'settings.broken-1.json'), PROTECTED);
    expect(held(store.read())).toMatchObject({ kind: 'missing', settings: { lookOnly: true } });
  });

  it('count no longer once they are corrected and put back', () => {
    writeFileSync(file, '{');
    const [aside = ''] = store.setAside().problem?.asides ?? [];
    writeFileSync(path.join(folder, aside), PROTECTED);
    execFileSync('mv', [path.join(folder, aside), file]);
    expect(held(store.read())).toMatchObject({
      problem: null,
      settings: { protectedUsers: ['ceo'], lookOnly: false },
    });
  });
});

describe('the lock', () => {
  const lock = () => `${file}.lock`;
  const here = { ...ownIdentity(), since: Date.now(), token: 'x' };
  const hold = (holder: object) => writeFileSync(lock(), JSON.stringify({ ...here, ...holder }));
  const change = () => store.update((now) => ({ ...now, undoSeconds: 7 }));

  it('of a process that has died is taken over', () => {
    hold({ pid: Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' })), ticket: null });
    expect(change().undoSeconds).toBe(7);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('of another computer is taken over when it is older than any write takes', () => {
    hold({ computer: 'elsewhere', since: Date.now() - 31_000 });
    expect(change().undoSeconds).toBe(7);
  });

  it('of a running process is waited for, not for ever, and then reported', () => {
    hold({});
    expect(saidOf(change)).toContain(
      `another Slotwatch (process ${process.pid} on ${hostname()}) is saving settings`,
    );
    expect(readdirSync(folder)).toEqual(['settings.json.lock']);
  }, 20_000);
});
