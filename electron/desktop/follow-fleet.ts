import type { Settings } from '../../shared/settings.ts';
import type { Engine } from '../engine/engine.ts';
import { alertsOf, NOTHING_SAID } from './alerts.ts';
import { createAnnouncer } from './announce.ts';
import type { MainBridge } from './bridge.ts';
import type { LogFile } from './log-file.ts';
import type { Notifications } from './notifications.ts';
import type { SlotwatchTray } from './tray.ts';
import { trayLook } from './tray-look.ts';
import type { WaitsFile } from './waits-file.ts';

export interface Followers {
  readonly engine: Engine;
  readonly settings: () => Settings;
  readonly waitsFile: WaitsFile;
  readonly tray: SlotwatchTray;
  readonly notifications: Notifications;
  readonly bridge: MainBridge;
  readonly log: LogFile;
}

/** Passes every change of the fleet on to all who show it: page, tray, notifications, terminal. */
export function followFleet(followers: Followers): { dispose(): void } {
  const { engine, settings, waitsFile, tray, notifications, bridge, log } = followers;
  const announcer = createAnnouncer();
  let said = NOTHING_SAID;

  const stop = engine.onChange((change) => {
    const view = engine.view();
    if (change.waits !== undefined) waitsFile.set(change.waits);
    bridge.send('fleet.changed', change);
    tray.render(trayLook(view, settings()));
    for (const line of announcer.linesFor(view)) log.announce(line);
    const { alerts, memory } = alertsOf(said, view, settings());
    said = memory;
    for (const alert of alerts) notifications.show(alert);
  });
  return { dispose: stop };
}
