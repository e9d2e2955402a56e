import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** The name of the data folder, on every system. Never change it. */
const FOLDER_NAME = 'Slotwatch';

/** The home folder by the system, for when the environment has none that can be used. */
type HomeOf = () => string;

/**
 * A folder that was given by the user; null for an empty or relative one, because it would be another folder wherever
 * the program is started.
 */
export function givenFolder(value: string | undefined, platform: NodeJS.Platform): string | null {
  const { isAbsolute } = platform === 'win32' ? path.win32 : path.posix;
  return value !== undefined && isAbsolute(value) ? value : null;
}

/**
 * Where programs keep a user's files: `%APPDATA%`, `~/Library/Application Support`, `$XDG_CONFIG_HOME` or `~/.config`.
 * One function for app and command, so that both read the same list of protected users.
 */
export function configFolder(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  homeOf: HomeOf = homeOfSystem,
): string {
  switch (platform) {
    case 'win32': {
      const home = () => givenFolder(env.USERPROFILE, platform) ?? homeOf();
      return givenFolder(env.APPDATA, platform) ?? path.win32.join(home(), 'AppData', 'Roaming');
    }
    case 'darwin':
      return path.posix.join(givenFolder(env.HOME, platform) ?? homeOf(), 'Library', 'Application Support');
    default: {
      const home = () => givenFolder(env.HOME, platform) ?? homeOf();
      return givenFolder(env.XDG_CONFIG_HOME, platform) ?? path.posix.join(home(), '.config');
    }
  }
}

/** The folder in which the app keeps its settings and logs; the command shares it. */
export function userDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  homeOf: HomeOf = homeOfSystem,
): string {
  const { join } = platform === 'win32' ? path.win32 : path.posix;
  return join(configFolder(platform, env, homeOf), FOLDER_NAME);
}

/** By the system's own list of accounts. For an account that is not in it, the root folder. */
function homeOfSystem(): string {
  for (const ask of [() => userInfo().homedir, homedir]) {
    try {
      const home = givenFolder(ask(), process.platform);
      if (home !== null) return home;
    } catch {
      // An account without an entry.
    }
  }
  return path.parse(process.cwd()).root;
}
