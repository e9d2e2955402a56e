import type { MenuItem } from './menu-item.ts';

/** The rows that can have a key: those on which a click does something. */
type Keyed = Exclude<MenuItem, { kind: 'separator' } | { kind: 'line' }>;

/**
 * The same menu with a keyboard letter in every row, as `&` before it, unique in its level and in any language.
 * Assigned from the last row up, because the rows at the end are always there: their letters stay the same while
 * servers come and go. On the first level a reset has none: a letter that meant something else a moment ago must not
 * end a session.
 */
export function withKeys(menu: readonly MenuItem[]): readonly MenuItem[] {
  return keyed(menu, (item) => item.kind !== 'command' || item.command.kind !== 'reset');
}

function keyed(items: readonly MenuItem[], mayHave: (item: Keyed) => boolean): readonly MenuItem[] {
  const taken = new Set<string>();
  return items
    .toReversed()
    .map((item): MenuItem => {
      if (item.kind === 'separator' || item.kind === 'line') return item;
      const place = mayHave(item) ? placeOfKey(item.label, taken) : null;
      const label = place === null ? item.label : `${item.label.slice(0, place)}&${item.label.slice(place)}`;
      return item.kind === 'submenu'
        ? { ...item, label, items: keyed(item.items, () => true) }
        : { ...item, label };
    })
    .toReversed();
}

/** The position of the letter in the label: the start of a word if one is free, else any letter; null without one. */
function placeOfKey(label: string, taken: Set<string>): number | null {
  const letters = [...label.matchAll(/[\p{L}\p{N}]/gu)];
  const free = letters.filter(([letter]) => isTypable(letter) && !taken.has(letter.toLowerCase()));
  const found =
    free.find(({ index }) => index === 0 || /[^\p{L}\p{N}]/u.test(label.charAt(index - 1))) ?? free[0];
  if (found === undefined) return null;
  taken.add(found[0].toLowerCase());
  return found.index;
}

/** A key on the keyboard: no character of two code units, and none that becomes two in lower case. */
function isTypable(letter: string): boolean {
  return letter.length === 1 && letter.toLowerCase().length === 1;
}
