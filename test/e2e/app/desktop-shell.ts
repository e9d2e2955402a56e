import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Notifications, startNotifications } from '../desktop/desktop-notifications.ts';
import { startSessionBus } from '../desktop/session-bus.ts';
import { startTray, type Tray } from '../desktop/status-notifier-item.ts';

/** The desktop as an app sees it: a display, and a D-Bus session with only a tray and notifications. */
export interface DesktopShell {
  /** For `DISPLAY`. */
  readonly display: string | undefined;
  /** For `DBUS_SESSION_BUS_ADDRESS`. */
  readonly busAddress: string;
  readonly tray: Tray;
  readonly notifications: Notifications;
  dispose(): Promise<void>;
}

/** Starts a desktop for one test, with its windows on this display. */
export async function startDesktopShell(display: string | undefined): Promise<DesktopShell> {
  const folder = await mkdtemp(join(tmpdir(), 'slotwatch-bus-'));
  const bus = await startSessionBus(folder);
  return {
    display,
    busAddress: bus.address,
    tray: await startTray(bus),
    notifications: await startNotifications(bus),
    async dispose() {
      await bus.dispose();
      await rm(folder, { recursive: true });
    },
  };
}
