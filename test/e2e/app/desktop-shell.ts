import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Notifications, startNotifications } from '../desktop/desktop-notifications.ts';
import { startSessionBus } from '../desktop/session-bus.ts';
import { startTray, type Tray } from '../desktop/status-notifier-item.ts';

/** What an app sees of a desktop: a D-Bus session with a tray and notifications, and nothing else on it. */
export interface DesktopShell {
  /** For `DBUS_SESSION_BUS_ADDRESS`. */
  readonly busAddress: string;
  readonly tray: Tray;
  readonly notifications: Notifications;
  dispose(): Promise<void>;
}

/** Starts a desktop of a test's own. */
export async function startDesktopShell(): Promise<DesktopShell> {
  const folder = await mkdtemp(join(tmpdir(), 'slotwatch-bus-'));
  const bus = await startSessionBus(folder);
  return {
    busAddress: bus.address,
    tray: await startTray(bus),
    notifications: await startNotifications(bus),
    async dispose() {
      await bus.dispose();
      await rm(folder, { recursive: true });
    },
  };
}
