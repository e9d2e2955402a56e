import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../shared/settings.ts';
import { makeOwnFolder, OWNER_FILE } from '../engine/own-files.ts';

/** The folder in which the app keeps its settings and logs; the command shares it. */
export function userDataFolder(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  switch (process.platform) {
    case 'win32':
      return path.join(APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'), 'Slotwatch');
    case 'darwin':
      return path.join(homedir(), 'Library', 'Application Support', 'Slotwatch');
    default:
      return path.join(XDG_CONFIG_HOME ?? path.join(homedir(), '.config'), 'Slotwatch');
  }
}

/** Where settings are kept. */
export interface SettingsStore {
  /** Throws when they cannot be read or hold what is no setting. */
  read(): Settings;
  /** Writes what becomes of them, whole or not at all; returns it. */
  update(change: (settings: Settings) => Settings): Settings;
}

/**
 * The app's settings, for the command: its servers, and whom it must not touch. The defaults where there is no file;
 * throws when there is one that cannot be used, because protected users might stand in it.
 */
export async function readAppSettings(): Promise<Settings> {
  return openAppSettings().read();
}

/** The same, to be changed as well. A running app sees the change at its next start. */
export function openAppSettings(folder = userDataFolder()): SettingsStore {
  const file = path.join(folder, 'settings.json');
  const read = (): Settings => {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (thrown) {
      if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return DEFAULT_SETTINGS;
      throw thrown;
    }
    return settingsSchema.parse(JSON.parse(text));
  };
  return {
    read,
    update(change) {
      const settings = settingsSchema.parse(change(read()));
      makeOwnFolder(folder);
      writeAtomically(file, JSON.stringify(settings, null, '\t'));
      return settings;
    },
  };
}

/** Either the old file or the new one is there, whenever the power fails. */
function writeAtomically(file: string, content: string): void {
  const half = `${file}.tmp-${randomBytes(5).toString('hex')}`;
  try {
    const opened = openSync(half, 'wx', OWNER_FILE);
    try {
      writeFileSync(opened, content);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(half, file);
  } catch (thrown) {
    rmSync(half, { force: true });
    throw thrown;
  }
}
