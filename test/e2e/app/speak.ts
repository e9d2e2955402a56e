import { eventChannel } from '../../../electron/desktop/bridge/bridge-channels.ts';
import type { Locale } from '../../../shared/contract/locale.ts';
import type { RunningApp } from './launch.ts';

/** As when the language is changed in the settings: it stays when the page is loaded again. */
export function speak({ electron }: RunningApp, language: Locale['language']): Promise<void> {
  return electron.evaluate(
    ({ BrowserWindow }, { channel, locale }) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send(channel, locale);
    },
    { channel: eventChannel('locale.changed'), locale: { language, region: null } },
  );
}
