import { eventChannel } from '../../../electron/desktop/bridge/bridge-channels.ts';
import type { RunningApp } from './launch.ts';

/** As when the language is changed in the settings. */
export function speakGerman({ electron }: RunningApp): Promise<void> {
  return electron.evaluate(({ BrowserWindow }, channel) => {
    const german = { language: 'de', region: null };
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send(channel, german);
  }, eventChannel('locale.changed'));
}
