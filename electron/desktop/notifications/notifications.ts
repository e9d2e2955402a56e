import { Notification } from 'electron';
import { toError } from '../../../shared/basics/assert.ts';
import { text } from '../../../shared/text/text.ts';
import type { Log } from '../../engine/log.ts';
import type { Command } from '../fleet/perform-command.ts';
import type { Alert, AlertButton } from './alerts.ts';
import { notificationText } from './notification-text.ts';

/** What happened to a notification. `shown`: passed to the system, which may still hide it (do not disturb). */
export type NotificationResult =
  | { readonly kind: 'shown' }
  | { readonly kind: 'notSupported' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface NotificationOptions {
  /** Marks every title as the demo's. */
  readonly demo: boolean;
  readonly perform: (command: Command) => void;
  readonly log: Log;
}

export interface Notifications {
  show(alert: Alert): NotificationResult;
  /** Shows a message that is not about a server; a click opens the window. */
  tell(title: string, body: string): NotificationResult;
  dispose(): void;
}

/** Linux does not always report that a notification is gone; then the oldest are released. */
const MOST_ALIVE = 50;

/** Shows alerts as the system's notifications. The only place that knows Electron's `Notification`. */
export function createNotifications({ demo, perform, log }: NotificationOptions): Notifications {
  // A Notification without a reference is garbage collected, and its click handler with it.
  const alive = new Map<string, Notification>();
  let complained = false;

  function release(key: string, notification: Notification): void {
    if (alive.get(key) === notification) alive.delete(key);
  }

  function hand(alert: Alert): NotificationResult {
    if (!Notification.isSupported()) return { kind: 'notSupported' };
    const buttons = buttonsFor(alert.buttons);
    const notification = new Notification({
      title: plain(demo ? text.alert.demo(alert.title) : alert.title),
      body: plain(alert.body),
      silent: alert.silent ?? false,
      actions: buttons.map(({ label }) => ({ type: 'button', text: plain(label) })),
    });
    notification.on('click', () => {
      release(alert.key, notification);
      perform(alert.open);
    });
    notification.on('action', (details, index) => {
      const button = buttons[details.actionIndex ?? index];
      release(alert.key, notification);
      if (button !== undefined) perform(button.command);
    });
    notification.on('close', ({ reason }) => {
      // Windows keeps those that timed out in its notification centre, where they can still be clicked.
      if (reason !== 'timedOut') release(alert.key, notification);
    });
    notification.on('failed', (_, reason) => {
      release(alert.key, notification);
      // Where it fails once it fails every time; only the log has the later ones.
      const line = `The system did not show “${alert.title}”: ${reason || 'it does not say why'}`;
      if (complained) log.info(line);
      else log.warn(line);
      complained = true;
    });

    alive.get(alert.key)?.close();
    alive.set(alert.key, notification);
    dropOldest(alive);
    try {
      notification.show();
      return { kind: 'shown' };
    } catch (thrown) {
      release(alert.key, notification);
      return { kind: 'failed', reason: toError(thrown).message };
    }
  }

  function show(alert: Alert): NotificationResult {
    const result = hand(alert);
    const how = result.kind === 'failed' ? `failed: ${result.reason}` : result.kind;
    log.info(`Notification (${how}): ${alert.title}. ${alert.body}`);
    return result;
  }

  return {
    show,
    tell: (title, body) =>
      show({ key: title, title, body, open: { kind: 'showServer', server: null }, buttons: [] }),
    dispose() {
      for (const notification of [...alive.values()]) notification.close();
      alive.clear();
    },
  };
}

function plain(words: string): string {
  return notificationText(words, process.platform);
}

function dropOldest(alive: Map<string, Notification>): void {
  for (const [key, notification] of alive) {
    if (alive.size <= MOST_ALIVE) return;
    alive.delete(key);
    notification.close();
  }
}

/** Windows has buttons from Electron 42 on, macOS when signed; elsewhere there is only the click on the body. */
function buttonsFor(buttons: readonly AlertButton[]): readonly AlertButton[] {
  const electron = Number(process.versions.electron.split('.')[0]);
  const supported = process.platform === 'darwin' || (process.platform === 'win32' && electron >= 42);
  return supported ? buttons : [];
}
