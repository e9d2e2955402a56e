import type { Settings } from '../../shared/contract/settings.ts';
import { sayWithHint } from '../../shared/text/say-failure.ts';
import { SlotwatchError } from '../engine/slotwatch-error.ts';
import { dataFiles } from '../engine/storage/data-files.ts';
import { userDataFolder } from '../engine/storage/data-folder.ts';
import { firstSettings } from '../engine/storage/first-settings.ts';
import { openSettings, type SettingsRead, type SettingsStore } from '../engine/storage/settings-store.ts';
import type { KnownServers } from './arguments/named-servers.ts';
import { say } from './output.ts';

/**
 * The app's settings, for the command: its servers, and the users it must not touch. The defaults where there is no
 * file. When the file cannot be used, or one was set aside and not accepted, the reason is printed on stderr and no
 * session may be ended, because it may contain protected users.
 */
export function readAppSettings(): SettingsRead {
  const read = readAppSettingsAgain();
  if (read.problem !== null) say(`slotwatch: ${sayWithHint(read.problem)}`);
  return read;
}

/** The same, and nothing is printed. */
export function readAppSettingsAgain(): SettingsRead {
  return openOwn(userDataFolder()).read();
}

/** What names on a command line may mean: the servers of the settings, or of the demo. */
export function knownServers({ demo }: { readonly demo: boolean }): KnownServers {
  if (demo) return { servers: firstSettings(true).servers, problem: null };
  const { own, problem } = readAppSettingsAgain();
  return { servers: own.servers, problem: problem === null ? null : sayWithHint(problem) };
}

/** The settings of the app, to read and to change. */
export interface OwnSettings {
  /** Throws `SlotwatchError` when they cannot be used. */
  read(): Settings;
  /** Changes what the file has now, completely or not at all; a running app follows. Returns what was written. */
  update(change: (settings: Settings) => Settings): Settings;
}

export function openAppSettings(folder = userDataFolder()): OwnSettings {
  const store = openOwn(folder);
  return {
    read: () => {
      const { kind, own, problem } = store.read();
      if (kind === 'unusable' && problem !== null) throw new SlotwatchError(problem);
      return own;
    },
    update: (change) => store.update(change),
  };
}

function openOwn(folder: string): SettingsStore {
  return openSettings(folder, dataFiles(folder, false).settings);
}
