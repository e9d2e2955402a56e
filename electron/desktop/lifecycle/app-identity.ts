import { resolve } from 'node:path';
import { app } from 'electron';
import { configFolder, userDataFolder } from '../../engine/storage/data-folder.ts';
import { APP_ID, APP_NAME, DESKTOP_ENTRY } from './app-names.ts';

/** The id by which Windows finds this app when a notification is clicked. Never change it. */
const TOAST_ACTIVATOR_CLSID = '{6F3C2A0E-5B1D-4E7A-9C84-2D6A71B0E5F3}';

/**
 * Sets the app's identity: name, id and folder of the user's data. Before everything else, because Electron derives
 * paths, the single-instance lock and the notification registration from these.
 */
export function setAppIdentity(userDataDir: string | null): void {
  app.setName(APP_NAME);
  // Electron would accept an empty or relative XDG_CONFIG_HOME; the command, which shares the folder, ignores it.
  app.setPath('appData', configFolder(process.platform, process.env));
  app.setPath('userData', userDataDir === null ? userDataFolder() : resolve(userDataDir));
  if (process.platform === 'linux') app.setDesktopName(DESKTOP_ENTRY);
  if (process.platform !== 'win32') return;
  // In this order, or Windows ignores clicks on notifications. The first call exists from Electron 42 on.
  if ('setToastActivatorCLSID' in app) app.setToastActivatorCLSID(TOAST_ACTIVATOR_CLSID);
  app.setAppUserModelId(APP_ID);
}
