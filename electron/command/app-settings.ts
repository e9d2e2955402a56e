import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../shared/settings.ts';

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

/**
 * The app's settings, for the command: its servers, and whom it must not touch. The defaults where there is no file;
 * throws when there is one that cannot be used, because protected users might stand in it.
 */
export async function readAppSettings(): Promise<Settings> {
  const file = path.join(userDataFolder(), 'settings.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return DEFAULT_SETTINGS;
    throw thrown;
  }
  return settingsSchema.parse(JSON.parse(text));
}
