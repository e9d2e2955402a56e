import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSettingsFile, type SettingsFile } from '../../../../electron/desktop/storage/settings-file.ts';
import { silentLog } from '../../../../electron/engine/log.ts';
import { createSettingsSource } from '../../../../electron/engine/settings-source.ts';
import { openSettings } from '../../../../electron/engine/storage/settings-store.ts';
import type { SettingsProblem } from '../../../../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/contract/settings.ts';
import { sayWithHint } from '../../../../shared/text/say-failure.ts';
import { serverSettings } from '../../../builders.ts';
import { saidOf } from '../../said-of.ts';

const FIRST = { ...DEFAULT_SETTINGS, servers: [serverSettings('localhost')] };
const SECONDS = { timeout: 5000 };

let folder: string;
let file: string;
let logged: string[];
const opened: SettingsFile[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-file-'));
  file = path.join(folder, 'settings.json');
  logged = [];
});
afterEach(() => {
  for (const one of opened.splice(0)) one.dispose();
  rmSync(folder, { recursive: true });
});

function open(): SettingsFile {
  const say = (line: string): void => void logged.push(line);
  const log = { ...silentLog, warn: say, error: say };
  const settingsFile = openSettingsFile({ folder, name: 'settings', first: FIRST, log });
  opened.push(settingsFile);
  return settingsFile;
}

const inForce = (settingsFile: SettingsFile) => createSettingsSource(settingsFile, null).inForce();

const asides = () => readdirSync(folder).filter((name) => name.includes('.broken-'));

const said = (problem: SettingsProblem | null): string => (problem === null ? '' : sayWithHint(problem));

it.each([
  ['breaks off', () => writeFileSync(file, '{ "protectedUsers": ["ceo"], ')],
  ['has an unknown key', () => writeFileSync(file, '{ "protectedUser": ["ceo"] }')],
  ['is a pipe', () => void execFileSync('mkfifo', [file])],
])(
  'a file that %s is set aside, and every start looks only until the user continues without it',
  (_, place) => {
    place();
    const first = open();
    expect(inForce(first)).toEqual({ ...FIRST, lookOnly: true });
    expect(first.get()).toEqual(FIRST);
    const [aside = ''] = asides();
    expect(first.problem()?.asides).toEqual([aside]);
    expect(said(first.problem())).toContain(aside);

    const second = open();
    expect(inForce(second).lookOnly).toBe(true);
    expect(second.problem()?.asides).toEqual([aside]);
    // Saving settings does not accept those that were set aside.
    second.set({ ...second.get(), undoSeconds: 9 });
    expect(inForce(open())).toMatchObject({ lookOnly: true, undoSeconds: 9 });

    let changes = 0;
    second.onChange(() => changes++);
    second.startOver([aside]);
    expect(second.problem()).toBeNull();
    expect(changes).toBe(1);
    expect(inForce(open())).toMatchObject({ lookOnly: false, undoSeconds: 9 });
    expect(asides()).toEqual([aside]);
  },
);

it('changes by another program are read within seconds, and reported once', async () => {
  const app = open();
  app.watch();
  let changes = 0;
  app.onChange(() => changes++);
  openSettings(folder, 'settings').update((now) => ({ ...now, protectedUsers: ['ceo'] }));
  await vi.waitFor(() => expect(app.get().protectedUsers).toEqual(['ceo']), SECONDS);
  expect(changes).toBe(1);
  // The app's own changes are reported at once and not again.
  app.set({ ...app.get(), undoSeconds: 9 });
  openSettings(folder, 'settings').update((now) => ({ ...now, idleThresholdMinutes: 90 }));
  await vi.waitFor(() => expect(app.get().idleThresholdMinutes).toBe(90), SECONDS);
  expect(changes).toBe(3);
});

it('a page with older settings does not undo the changes of another program', () => {
  const app = open();
  const page = app.get();
  openSettings(folder, 'settings').update((now) => ({
    ...now,
    protectedUsers: ['ceo'],
    servers: [...now.servers, serverSettings('new')],
  }));
  const written = app.set({ ...page, undoSeconds: 9, protectedUsers: ['boss'] }, page);
  expect(written).toEqual({
    ...FIRST,
    undoSeconds: 9,
    protectedUsers: ['boss', 'ceo'],
    servers: [serverSettings('localhost'), serverSettings('new')],
  });
  expect(app.get()).toEqual(written);
});

it('a file that breaks while the app runs is not touched: the last settings hold, look only, until it is corrected', async () => {
  writeFileSync(file, '{ "protectedUsers": ["ceo"] }');
  const app = open();
  app.watch();
  logged = [];
  writeFileSync(file, '{ "protectedUser": ["ceo"] }');
  await vi.waitFor(() => expect(inForce(app).lookOnly).toBe(true), SECONDS);
  expect(app.get().protectedUsers).toEqual(['ceo']);
  expect(app.problem()?.asides).toEqual([]);
  expect(said(app.problem())).toContain('protectedUsers?');
  expect(saidOf(() => app.set({ ...app.get(), undoSeconds: 9 }))).toContain('did you mean protectedUsers');
  expect(readFileSync(file, 'utf8')).toBe('{ "protectedUser": ["ceo"] }');
  expect(logged).toHaveLength(1);

  writeFileSync(file, '{ "protectedUsers": ["ceo", "boss"] }');
  await vi.waitFor(() => expect(app.problem()).toBeNull(), SECONDS);
  expect(inForce(app)).toMatchObject({ lookOnly: false, protectedUsers: ['ceo', 'boss'] });
  expect(asides()).toEqual([]);
});

it('an editor that empties the file before it fills it is no problem', async () => {
  const app = open();
  app.watch();
  let problems = 0;
  app.onChange(() => (problems += app.problem() === null ? 0 : 1));
  writeFileSync(file, '');
  await new Promise((resolve) => setTimeout(resolve, 200));
  writeFileSync(file, '{ "undoSeconds": 9 }');
  await vi.waitFor(() => expect(app.get().undoSeconds).toBe(9), SECONDS);
  expect(problems).toBe(0);
});

it('a file that is deleted while the app runs removes no protection', async () => {
  writeFileSync(file, '{ "protectedUsers": ["ceo"] }');
  const app = open();
  app.watch();
  renameSync(file, path.join(folder, 'elsewhere.json'));
  app.set({ ...app.get(), undoSeconds: 9 });
  expect(open().get()).toMatchObject({ protectedUsers: ['ceo'], undoSeconds: 9 });
});

it('a file that was set aside, corrected and put back is used without a restart', async () => {
  writeFileSync(file, '{');
  const app = open();
  app.watch();
  const [aside = ''] = asides();
  writeFileSync(path.join(folder, aside), '{ "protectedUsers": ["ceo"] }');
  renameSync(path.join(folder, aside), file);
  await vi.waitFor(() => expect(app.problem()).toBeNull(), SECONDS);
  expect(inForce(app)).toMatchObject({ protectedUsers: ['ceo'], lookOnly: false });
});
