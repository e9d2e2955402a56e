import { sayFailure } from '../../../shared/text/say-failure.ts';
import { text } from '../../../shared/text/text.ts';
import type { Engine } from '../../engine/engine.ts';
import type { SettingsSource } from '../../engine/settings-source.ts';
import type { MainBridge } from '../bridge/bridge-server.ts';
import type { Notifications } from '../notifications/notifications.ts';
import { inTwoLines } from '../tray/menu-text.ts';
import type { SlotwatchTray } from '../tray/tray.ts';
import { trayLook } from '../tray/tray-look.ts';

export interface SettingsSubscribers {
  readonly engine: Pick<Engine, 'view'>;
  readonly settings: SettingsSource;
  /** The account that asks, whose own sessions are not offered. */
  readonly caller: string;
  readonly tray: Pick<SlotwatchTray, 'render'>;
  readonly bridge: Pick<MainBridge, 'send'>;
  readonly notifications: Pick<Notifications, 'tell'>;
}

/**
 * Shows every change of the settings, whichever program made it: in the tray, on the page, and a new problem as a
 * notification. Subscribe it after the engine and the language, because it shows their new state.
 */
export function followSettings(subscribers: SettingsSubscribers): { dispose(): void } {
  const { engine, settings, caller, tray, bridge, notifications } = subscribers;
  let told = settings.problem();
  const stop = settings.onChange(() => {
    tray.render(trayLook(engine.view(), { ...settings.inForce(), caller }));
    const problem = settings.problem();
    bridge.send('settings.changed', { settings: settings.own(), problem });
    if (problem !== null && problem !== told)
      notifications.tell(text.alert.told.badSettings, inTwoLines(sayFailure(problem)));
    told = problem;
  });
  return { dispose: stop };
}
