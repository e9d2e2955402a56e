import { DBusError, type Message, Variant } from 'dbus-next';
import { findItem, followPath, type MenuItem, printMenu, type RawLayout, readLayout } from './dbus-menu.ts';
import { dominantColour, encodePng, type IconColour, type Pixmap } from './icon-pixmap.ts';
import { Changes } from './menu-changes.ts';
import { BUS, type MethodAnswer, type SessionBus, type Target } from './session-bus.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';
const PROPERTIES = 'org.freedesktop.DBus.Properties';

/** The tray of the stand-in desktop: it holds one icon, reads it and clicks its menu as a desktop shell does. */
export interface Tray {
  /** Whether the app has an icon in the tray now. */
  hasIcon(): boolean;
  /** Resolves as soon as an app has registered an icon. */
  waitForRegistration(): Promise<void>;
  tooltip(): Promise<string>;
  icon(): Promise<Pixmap>;
  menu(): Promise<MenuItem>;
  waitForIcon(colour: IconColour): Promise<void>;
  waitForTooltip(text: RegExp): Promise<string>;
  /** Waits for an enabled row; a path of labels searches below the previous rows. */
  waitForMenuItem(...path: readonly RegExp[]): Promise<MenuItem>;
  waitForNoMenuItem(label: RegExp): Promise<void>;
  /** Waits for a row as above and clicks it. */
  click(...path: readonly RegExp[]): Promise<void>;
  /** The icon as a PNG file, to be looked at. */
  picture(): Promise<Buffer>;
}

/** Acts as the desktop's `StatusNotifierWatcher`. */
export async function startTray(bus: SessionBus): Promise<Tray> {
  const changes = new Changes();
  let item: Target | undefined;

  await bus.serve(WATCHER, WATCHER, (message) =>
    answerAsWatcher(message, (registered) => {
      item = registered;
      changes.announce();
    }),
  );
  for (const name of [ITEM, MENU, PROPERTIES])
    await bus.onSignal(`interface='${name}'`, () => changes.announce());
  await bus.onSignal(`sender='${BUS.destination}',member='NameOwnerChanged'`, ({ body }) => {
    const [name, , newOwner] = body as string[];
    if (newOwner !== '' || name !== item?.destination) return;
    item = undefined;
    changes.announce();
  });

  const present = () =>
    changes.until(
      'a tray icon',
      () => item,
      () => 'an empty tray',
    );
  const property = async (name: string): Promise<Variant> => {
    const [value] = await bus.call(await present(), PROPERTIES, 'Get', 'ss', [ITEM, name]);
    return value as Variant;
  };
  const menuTarget = async (): Promise<Target> => ({
    destination: (await present()).destination,
    path: String((await property('Menu')).value),
  });

  /** False when there is no such row any more. */
  async function clickRow(id: number): Promise<boolean> {
    const event = [id, 'clicked', new Variant('i', 0), 0];
    try {
      await bus.call(await menuTarget(), MENU, 'Event', 'isvu', event);
    } catch (thrown) {
      // An app that quits on this click does not answer it.
      if (!(thrown instanceof DBusError)) throw thrown;
      return thrown.type === 'org.freedesktop.DBus.Error.NoReply';
    }
    return true;
  }

  let lastMenu = '';
  let lastTooltip = '';
  const tray: Tray = {
    hasIcon: () => item !== undefined,
    waitForRegistration: async () => void (await present()),
    async tooltip() {
      const [, , title, text] = (await property('ToolTip')).value as [string, unknown, string, string];
      lastTooltip = [title, text].filter((part) => part !== '').join('\n');
      return lastTooltip;
    },
    async icon() {
      const sizes = (await property('IconPixmap')).value as [number, number, Uint8Array][];
      const [largest] = sizes.sort((a, b) => b[0] - a[0]);
      if (largest === undefined) throw new Error('The tray icon has no picture');
      return { width: largest[0], height: largest[1], argb: Uint8Array.from(largest[2]) };
    },
    async menu() {
      const layout = await bus.call(await menuTarget(), MENU, 'GetLayout', 'iias', [0, -1, []]);
      const menu = readLayout(layout[1] as RawLayout);
      lastMenu = printMenu(menu);
      return menu;
    },
    async waitForIcon(colour) {
      let seen = '';
      await changes.until(
        `a ${colour} tray icon`,
        async () => {
          seen = dominantColour(await tray.icon());
          return seen === colour ? true : undefined;
        },
        () => seen,
      );
    },
    waitForTooltip(text) {
      const read = async () => {
        const tooltip = await tray.tooltip();
        return text.test(tooltip) ? tooltip : undefined;
      };
      return changes.until(`a tooltip like ${text}`, read, () => lastTooltip);
    },
    waitForMenuItem(...path) {
      const read = async () => {
        const found = followPath(await tray.menu(), path);
        return found?.enabled ? found : undefined;
      };
      return changes.until(`a menu row like ${path.join(' > ')}`, read, () => lastMenu);
    },
    async waitForNoMenuItem(label) {
      const read = async () => (findItem(await tray.menu(), label) === undefined ? true : undefined);
      await changes.until(`a menu without ${label}`, read, () => lastMenu);
    },
    async click(...path) {
      // The menu may be rebuilt between finding the row and the click; then find it again.
      while (!(await clickRow((await tray.waitForMenuItem(...path)).id)));
    },
    picture: async () => encodePng(await tray.icon()),
  };
  return tray;
}

function answerAsWatcher(message: Message, register: (item: Target) => void): MethodAnswer {
  const member =
    message.interface === PROPERTIES ? `${message.member} ${message.body[1] ?? ''}` : message.member;
  switch (member) {
    case 'RegisterStatusNotifierItem': {
      // An item registers either its bus name or the path of its object.
      const service = String(message.body[0]);
      const byPath = service.startsWith('/');
      register({
        destination: byPath ? message.sender : service,
        path: byPath ? service : '/StatusNotifierItem',
      });
      return { signature: '', body: [] };
    }
    case 'RegisterStatusNotifierHost':
      return { signature: '', body: [] };
    case 'Get IsStatusNotifierHostRegistered':
      return { signature: 'v', body: [new Variant('b', true)] };
    case 'Get ProtocolVersion':
      return { signature: 'v', body: [new Variant('i', 0)] };
    case 'Get RegisteredStatusNotifierItems':
      return { signature: 'v', body: [new Variant('as', [])] };
    default:
      return null;
  }
}
