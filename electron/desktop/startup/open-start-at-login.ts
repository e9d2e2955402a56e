import { app } from 'electron';
import { toError } from '../../../shared/basics/assert.ts';
import { text } from '../../../shared/text/text.ts';
import type { Log } from '../../engine/log.ts';
import { APP_NAME } from '../lifecycle/app-names.ts';
import { createAutostartFile } from './autostart-file.ts';
import { createLoginItem } from './login-item.ts';
import { loginArguments, type StartAtLogin } from './start-at-login.ts';

/** Start at login on this system; repairs an entry that no longer works. */
export function openStartAtLogin(demo: boolean, log: Log): StartAtLogin {
  // In a checkout the program is Electron itself, and the app its first argument.
  const folder = process.defaultApp === true ? [app.getAppPath()] : [];
  // An AppImage runs from a temporary mount; this is the file it was started from.
  const { APPIMAGE: appImage } = process.env;
  const exec = [appImage ?? process.execPath, ...folder, ...loginArguments(process.argv.slice(1))];
  const startAtLogin =
    process.platform === 'linux'
      ? createAutostartFile({
          configFolder: app.getPath('appData'),
          name: APP_NAME,
          comment: text.login.comment,
          exec,
        })
      : createLoginItem(exec);
  // The demo must not change what starts at login.
  if (!demo) mend(startAtLogin, log);
  return startAtLogin;
}

function mend(startAtLogin: StartAtLogin, log: Log): void {
  try {
    if (startAtLogin.repair())
      log.info('Start at login named a program that is gone; it names this one now.');
  } catch (thrown) {
    log.warn(`Start at login could not be looked at: ${toError(thrown).message}`);
  }
}
