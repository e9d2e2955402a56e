import { sayFailure } from '../../../shared/text/say-failure.ts';
import { text } from '../../../shared/text/text.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Notifications } from '../notifications/notifications.ts';
import type { SettingsFile } from '../storage/settings-file.ts';
import { inTwoLines } from '../tray/menu-text.ts';
import { trayLook } from '../tray/tray-look.ts';
import { followLanguage, type Speakers } from './follow-language.ts';

export interface SettingsFollowers extends Speakers {
  readonly engine: Pick<Engine, 'view' | 'refresh' | 'configure'>;
  readonly settingsFile: SettingsFile;
  readonly notifications: Pick<Notifications, 'tell'>;
}

/** Passes every change of the settings on, whoever has made it: to the engine, the tray, the page and the language. */
export function followSettings(followers: SettingsFollowers): { dispose(): void } {
  const { engine, settingsFile, settings, tray, notifications, bridge } = followers;
  let told = settingsFile.problem();
  settingsFile.onChange(() => {
    engine.configure(settings());
    followLanguage(followers);
    tray.render(trayLook(engine.view(), settings()));
    const problem = settingsFile.problem();
    bridge.send('settings.changed', { settings: settingsFile.get(), problem });
    if (problem !== null && problem !== told)
      notifications.tell(text.alert.told.badSettings, inTwoLines(sayFailure(problem)));
    told = problem;
  });
  settingsFile.watch();
  return { dispose: () => settingsFile.dispose() };
}
