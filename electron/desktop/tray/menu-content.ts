import type { Command } from '../fleet/perform-command.ts';
import type { MenuItem } from './menu-item.ts';

/** Where an item stands: its index in the menu, then in the submenu, and so on. */
export type MenuPlace = readonly number[];

/** What every new answer changes in a command although its item reads the same and means the same session. */
const MOVES_ON: ReadonlySet<string> = new Set(['askedAt', 'idleMinutes']);

/**
 * What a person reads in a menu, and whom its commands are about. Two menus with the same content need no new menu of the
 * system, which costs more than asking the servers: only the commands behind the items are those of the newer answer.
 */
export function contentOf(menu: readonly MenuItem[]): string {
  return JSON.stringify(menu, (key: string, value: unknown) => (MOVES_ON.has(key) ? undefined : value));
}

/** The command of the item at that place; null where there is none. */
export function commandAt(menu: readonly MenuItem[], [first = -1, ...rest]: MenuPlace): Command | null {
  const item = menu[first];
  if (item === undefined) return null;
  if (item.kind === 'submenu') return commandAt(item.items, rest);
  return item.kind === 'command' || item.kind === 'check' ? item.command : null;
}
