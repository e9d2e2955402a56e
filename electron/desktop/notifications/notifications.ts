import { Notification } from 'electron';
import { toError } from '../../../shared/basics/assert.ts';
import { text } from '../../../shared/text/text.ts';
import type { Log } from '../../engine/log.ts';
import type { Command } from '../fleet/perform-command.ts';
import type { Alert, AlertButton } from './alerts.ts';
import { notificationText } from './notification-text.ts';

/** What became of a notification. `shown` means handed to the system, which may still keep it back (do not disturb). */
export type NotificationResult =
  | { readonly kind: 'shown' }
  | { readonly kind: 'notSupported' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface NotificationOptions {
  /** Marks every title. */
  readonly demo: boolean;
  readonly perform: (command: Command) => void;
  readonly log: Log;
}

export interface Notifications {
  show(alert: Alert): NotificationResult;
  /** Says something that is about no server in particular; a click opens the window. */
  tell(title: string, body: string): NotificationResult;
  dispose(): void;
}

/** Linux does not always say when a notification is gone; the oldest are let go then. */
const MOST_ALIVE = 50;

/** Shows alerts as the system's notifications. The only place that knows Electron's `Notification`. */
export function createNotifications({ demo, perform, log }: NotificationOptions): Notifications {
  // A Notification nobody holds is collected, and its click with it.
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
      // Where it fails once it fails every time; the rest is in the log only.
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
    const notified = hand(alert);
    const how = notified.kind === 'failed' ? `failed: ${notified.reason}` : notified.kind;
    log.info(`Notification (${how}): ${alert.title}. ${alert.body}`);
    return notified;
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

/** Buttons are Windows' from Electron 42 on, and macOS' when signed; where they cannot be, the click on the body is all. */
function buttonsFor(buttons: readonly AlertButton[]): readonly AlertButton[] {
  const electron = Number(process.versions.electron.split('.')[0]);
  const supported = process.platform === 'darwin' || (process.platform === 'win32' && electron >= 42);
  return supported ? buttons : [];
}
