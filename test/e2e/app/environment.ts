import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DesktopShell } from './desktop-shell.ts';
import { MARK } from './processes.ts';

/** Nothing of the account that runs the tests: folders, desktop and language are the test's own. */
export function environment(home: string, desktop: DesktopShell, mark: string): Record<string, string> {
  const inherited = ['XAUTHORITY', 'LD_LIBRARY_PATH', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(inherited),
    PATH: `${join(home, 'bin')}:${process.env.PATH ?? ''}`,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_RUNTIME_DIR: home,
    XDG_CURRENT_DESKTOP: 'KDE',
    LANG: 'en_US.UTF-8',
    NO_AT_BRIDGE: '1',
    ...(desktop.display === undefined ? {} : { DISPLAY: desktop.display }),
    DBUS_SESSION_BUS_ADDRESS: desktop.busAddress,
    [MARK]: mark,
  };
}

/** The desktop's `xdg-open`, which only records its arguments. */
export async function placeOpener(home: string): Promise<void> {
  const bin = join(home, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'xdg-open'), `#!/bin/sh\necho "$@" >> '${join(home, 'handed-out')}'\n`, {
    mode: 0o755,
  });
}

/** For every app under test: no animations. */
export const WITHOUT_MOTION = '--force-prefers-reduced-motion';

/** Chromium's sandbox does not run as root. */
export function needsNoSandbox(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
