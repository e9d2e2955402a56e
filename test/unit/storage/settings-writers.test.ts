import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSettingsFile } from '../../../electron/desktop/storage/settings-file.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { openSettings } from '../../../electron/engine/storage/settings-store.ts';
import { DEFAULT_SETTINGS, newServer, type Settings } from '../../../shared/contract/settings.ts';
import { serverName } from '../../builders.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const TIMES = 50;
const LONG = 120_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-writers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Another process that adds servers, like the command; returns its exit code. */
async function writer(prefix: string): Promise<number | null> {
  const script = path.join(import.meta.dirname, 'settings-writer.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, prefix, String(TIMES)], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  return code;
}

const namesOf = ({ servers }: Settings) => servers.map(({ name }) => name).sort();
const named = (prefix: string) => Array.from({ length: TIMES }, (_, at) => `${prefix}${at}`);

it(
  'two processes that write at once lose nothing of each other',
  async () => {
    expect(await Promise.all([writer('a'), writer('b')])).toEqual([0, 0]);
    const { own, problem } = openSettings(folder, 'settings').read();
    expect(problem).toBeNull();
    expect(namesOf(own)).toEqual([...named('a'), ...named('b')].sort());
    expect(readdirSync(folder)).toEqual(['settings.json']);
  },
  LONG,
);

it(
  'the app, whose page has older settings, and the command lose nothing of each other, and the app takes all of it over',
  async () => {
    const file = openSettingsFile({ folder, name: 'settings', first: DEFAULT_SETTINGS, log: silentLog });
    file.watch();
    try {
      const command = writer('command');
      // The settings the page received at its start, and none since.
      const base = file.get();
      let typed = base;
      for (const name of named('app')) {
        typed = { ...typed, servers: [...typed.servers, newServer(serverName(name))] };
        file.set(typed, base);
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(await command).toBe(0);
      const all = [...named('app'), ...named('command')].sort();
      expect(namesOf(openSettings(folder, 'settings').read().own)).toEqual(all);
      await vi.waitFor(() => expect(namesOf(file.get())).toEqual(all), 10_000);
    } finally {
      file.dispose();
    }
  },
  LONG,
);
