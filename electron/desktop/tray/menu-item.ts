import { oneLine } from '../../../shared/basics/one-line.ts';
import type { Command } from '../fleet/perform-command.ts';

/** A menu as plain data: the texts, and what a click does. `tray.ts` turns it into Electron's. */
export type MenuItem =
  | { readonly kind: 'separator' }
  /** Text only. */
  | { readonly kind: 'line'; readonly label: string }
  | { readonly kind: 'command'; readonly label: string; readonly command: Command }
  /** A command with a tick, which shows whether it is on. */
  | {
      readonly kind: 'check';
      readonly label: string;
      readonly checked: boolean;
      readonly command: Command;
    }
  | { readonly kind: 'submenu'; readonly label: string; readonly items: readonly MenuItem[] };

export const separator: MenuItem = { kind: 'separator' };

export function line(text: string): MenuItem {
  return { kind: 'line', label: menuText(text) };
}

export function click(text: string, command: Command): MenuItem {
  return { kind: 'command', label: menuText(text), command };
}

export function check(text: string, checked: boolean, command: Command): MenuItem {
  return { kind: 'check', label: menuText(text), checked, command };
}

export function submenu(text: string, items: readonly MenuItem[]): MenuItem {
  return { kind: 'submenu', label: menuText(text), items };
}

/** A menu wider than this covers half a screen. */
export const LONGEST_MENU_LABEL = 90;

/**
 * Text shown as it is: `&` would underline the next letter, and control characters (a server's label or a user name may
 * contain anything) would break the line.
 */
function menuText(text: string): string {
  return cutTo(oneLine(text), LONGEST_MENU_LABEL).replaceAll('&', '&&');
}

/** The text, or its beginning and `…`, in at most so many characters. */
export function cutTo(text: string, most: number): string {
  // Not cut in the middle of a character.
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
