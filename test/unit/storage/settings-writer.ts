import process from 'node:process';
import { openSettings } from '../../../electron/engine/storage/settings-store.ts';
import { newServer } from '../../../shared/contract/settings.ts';
import { serverName } from '../../builders.ts';

/**
 * Run as `settings-writer.ts FOLDER PREFIX TIMES`: adds so many servers to the settings, one by one, like the command.
 */
const [folder = '', prefix = '', times = '0'] = process.argv.slice(2);
const store = openSettings(folder, 'settings');
for (let at = 0; at < Number(times); at++) {
  const server = newServer(serverName(`${prefix}${at}`));
  store.update((now) => ({ ...now, servers: [...now.servers, server] }));
}
