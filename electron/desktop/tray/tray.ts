import { join } from 'node:path';
import { Menu, type MenuItemConstructorOptions, type NativeImage, nativeImage, Tray } from 'electron';
import { assertNever } from '../../../shared/basics/assert.ts';
import type { Log } from '../../engine/log.ts';
import type { Command } from '../fleet/perform-command.ts';
import { commandAt, contentOf, type MenuPlace } from './menu-content.ts';
import type { MenuItem } from './menu-item.ts';
import type { TrayIcon } from './tray-icon.ts';

/** What the tray shows. */
export interface TrayLook {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  readonly menu: readonly MenuItem[];
}

export interface TrayOptions {
  /** Folder of the tray's images. */
  readonly icons: string;
  readonly log: Log;
}

export interface SlotwatchTray {
  /** Sets the handler of clicks; before that, a click does nothing. */
  onCommand(perform: (command: Command) => void): void;
  /**
   * Shows this look; parts that have not changed are not set again, so that nothing flickers and no open menu closes.
   */
  render(look: TrayLook): void;
  dispose(): void;
}

/** Puts the icon into the tray. The only place that knows Electron's `Tray`. */
export function createTray(first: TrayLook, { icons, log }: TrayOptions): SlotwatchTray {
  let listener: ((command: Command) => void) | null = null;
  const perform = (command: Command): void => listener?.(command);
  const images = new Map<TrayIcon, NativeImage>();
  const imageOf = (icon: TrayIcon): NativeImage => {
    const known = images.get(icon);
    if (known !== undefined) return known;
    const image = loadImage(icons, icon);
    if (image.isEmpty()) log.error(`The tray image “${icon}” is missing in ${icons}`);
    images.set(icon, image);
    return image;
  };

  const tray = new Tray(imageOf(first.icon));
  // On Linux the desktop decides what a click does; everything is in the menu too.
  tray.on('click', () => perform({ kind: 'showServer', server: null }));

  let shown = { icon: first.icon, tooltip: '', content: '[]', menu: { items: first.menu } };
  function render(look: TrayLook): void {
    const content = contentOf(look.menu);
    if (look.icon !== shown.icon) tray.setImage(imageOf(look.icon));
    if (look.tooltip !== shown.tooltip) tray.setToolTip(look.tooltip);
    // A menu that is open while another one takes its place keeps the commands of what the person reads in it.
    const menu = content === shown.content ? shown.menu : { items: look.menu };
    menu.items = look.menu;
    if (menu !== shown.menu) {
      const clickAt = (place: MenuPlace): void => {
        const command = commandAt(menu.items, place);
        if (command !== null) perform(command);
      };
      tray.setContextMenu(Menu.buildFromTemplate(toTemplate(look.menu, clickAt)));
    }
    shown = { icon: look.icon, tooltip: look.tooltip, content, menu };
  }

  render(first);
  return {
    onCommand: (perform) => {
      listener = perform;
    },
    render,
    dispose: () => tray.destroy(),
  };
}

function toTemplate(
  items: readonly MenuItem[],
  clickAt: (place: MenuPlace) => void,
  folder: MenuPlace = [],
): MenuItemConstructorOptions[] {
  return items.map((item, index): MenuItemConstructorOptions => {
    const place = [...folder, index];
    switch (item.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'line':
        return { label: item.label, enabled: false };
      case 'command':
        return { label: item.label, click: () => clickAt(place) };
      case 'check':
        return {
          type: 'checkbox',
          label: item.label,
          checked: item.checked,
          click: () => clickAt(place),
        };
      case 'submenu':
        return { label: item.label, submenu: toTemplate(item.items, clickAt, place) };
      default:
        return assertNever(item);
    }
  });
}

/** Size of the icon in pixels at 100 %: 24 in the panels of Linux desktops, 16 elsewhere. */
const LINUX_SIZE = 24;
const SIZES = [16, 20, 24, 32, 40, 48, 64] as const;

/** Windows picks from an `.ico`, macOS from a template image and its `@2x`, Linux from images by scale. */
function loadImage(icons: string, icon: TrayIcon): NativeImage {
  if (process.platform === 'win32') return nativeImage.createFromPath(join(icons, `${icon}.ico`));
  if (process.platform === 'darwin') return nativeImage.createFromPath(join(icons, `${icon}Template.png`));
  const image = nativeImage.createEmpty();
  for (const size of SIZES.filter((one) => one >= LINUX_SIZE)) {
    const one = nativeImage.createFromPath(join(icons, `${icon}-${size}.png`));
    if (!one.isEmpty()) image.addRepresentation({ scaleFactor: size / LINUX_SIZE, buffer: one.toPNG() });
  }
  return image;
}
