import type { Message } from 'dbus-next';
import { Changes } from './menu-changes.ts';
import type { MethodAnswer, SessionBus } from './session-bus.ts';

const NOTIFICATIONS = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
/** Reasons of `NotificationClosed`. */
const BY_PERSON = 2;
const BY_APP = 3;

/** A notification as the desktop received it. */
export interface ShownNotification {
  readonly id: number;
  readonly app: string;
  readonly title: string;
  readonly body: string;
  /** Identifier and text of each button; a click on the body is `default`. */
  readonly actions: readonly (readonly [string, string])[];
}

/** The notifications of the stand-in desktop. */
export interface Notifications {
  /** All notifications so far, oldest first. */
  all(): readonly ShownNotification[];
  /** Those with a matching title or body. */
  like(text: RegExp): readonly ShownNotification[];
  waitFor(text: RegExp): Promise<ShownNotification>;
  /** Waits for at least this many matching notifications. */
  waitForCount(text: RegExp, count: number): Promise<void>;
  /** Clicks it: its body, or the button with this identifier. */
  click(notification: ShownNotification, action?: string): void;
}

/** Acts as the desktop's notification service, with support for buttons. */
export async function startNotifications(bus: SessionBus): Promise<Notifications> {
  const changes = new Changes();
  const shown: ShownNotification[] = [];
  const close = (id: number, reason: number) =>
    bus.signal(PATH, NOTIFICATIONS, 'NotificationClosed', 'uu', [id, reason]);

  await bus.serve(NOTIFICATIONS, NOTIFICATIONS, (message): MethodAnswer => {
    switch (message.member) {
      case 'GetCapabilities':
        return { signature: 'as', body: [['actions', 'body', 'body-markup', 'persistence']] };
      case 'GetServerInformation':
        return { signature: 'ssss', body: ['stand-in', 'Slotwatch tests', '1', '1.2'] };
      case 'Notify': {
        const notification = readNotification(message, shown.length + 1);
        shown.push(notification);
        changes.announce();
        return { signature: 'u', body: [notification.id] };
      }
      case 'CloseNotification':
        close(Number(message.body[0]), BY_APP);
        return { signature: '', body: [] };
      default:
        return null;
    }
  });

  const like = (text: RegExp) => shown.filter(({ title, body }) => text.test(`${title}\n${body}`));
  const sayShown = () => shown.map(({ title, body }) => `${title}: ${body}`).join('\n');
  return {
    all: () => shown,
    like,
    waitFor: (text) => changes.until(`a notification like ${text}`, () => like(text)[0], sayShown),
    async waitForCount(text, count) {
      const enough = () => (like(text).length >= count ? true : undefined);
      await changes.until(`${count} notifications like ${text}`, enough, sayShown);
    },
    click({ id }, action = 'default') {
      bus.signal(PATH, NOTIFICATIONS, 'ActionInvoked', 'us', [id, action]);
      close(id, BY_PERSON);
    },
  };
}

/** `Notify(app, replaces, icon, title, body, actions, hints, timeout)`; one that replaces another keeps its id. */
function readNotification({ body }: Message, nextId: number): ShownNotification {
  const [app, replaces, , title, text, actions] = body as [string, number, string, string, string, string[]];
  return {
    id: replaces === 0 ? nextId : replaces,
    app,
    title,
    body: text,
    actions: actions.flatMap((identifier, index) =>
      index % 2 === 0 ? [[identifier, actions[index + 1] ?? ''] as const] : [],
    ),
  };
}
