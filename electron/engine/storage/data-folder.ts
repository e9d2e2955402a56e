import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** The name of the folder in which everything is kept, on every system. Never change it. */
const FOLDER_NAME = 'Slotwatch';

/** What the system says of the person's own folder, for whom the environment says nothing that can be used. */
type HomeOf = () => string;

/**
 * A folder that somebody has given: an empty or relative one counts as not given, for it would be another folder
 * wherever the program is started.
 */
export function givenFolder(value: string | undefined, platform: NodeJS.Platform): string | null {
  const { isAbsolute } = platform === 'win32' ? path.win32 : path.posix;
  return value !== undefined && isAbsolute(value) ? value : null;
}

/**
 * Where programs keep what belongs to a person: `%APPDATA%`, `~/Library/Application Support`, `$XDG_CONFIG_HOME` or
 * `~/.config`. One function for app and command, so that nobody's protected users stand where the other does not look.
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

/** By the system's own list of accounts. An account that is in none has the root for its home, as such accounts do. */
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
