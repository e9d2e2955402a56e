/**
 * Every key that does something on the page, by scope. Both the handlers and the dialog with the list of keys use this
 * list. `Ctrl` is also the Mac's command key.
 */
export const SHORTCUTS = {
  everywhere: {
    help: ['?', 'F1'],
    search: ['Ctrl+F'],
    refreshAll: ['F5'],
    undo: ['Escape'],
    nextPane: ['F6'],
    previousPane: ['Shift+F6'],
  },
  search: {
    firstHit: ['Enter'],
    toList: ['ArrowDown'],
    clear: ['Escape'],
  },
  list: {
    previous: ['ArrowUp'],
    next: ['ArrowDown'],
    pageUp: ['PageUp'],
    pageDown: ['PageDown'],
    first: ['Home'],
    last: ['End'],
    closeGroup: ['ArrowLeft'],
    openGroup: ['ArrowRight'],
    connect: ['Enter'],
    console: ['Ctrl+Enter'],
    resetIdlest: ['Delete'],
    menu: ['ContextMenu', 'Shift+F10'],
  },
  sessions: {
    reset: ['Delete'],
    menu: ['ContextMenu', 'Shift+F10'],
  },
  people: {
    previous: ['ArrowUp'],
    next: ['ArrowDown'],
    pageUp: ['PageUp'],
    pageDown: ['PageDown'],
    first: ['Home'],
    last: ['End'],
    tick: [' '],
    extendUp: ['Shift+ArrowUp'],
    extendDown: ['Shift+ArrowDown'],
    tickAll: ['Ctrl+A'],
    clear: ['Escape'],
    openServer: ['Enter'],
    end: ['Delete'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type ShortcutScope = keyof typeof SHORTCUTS;
export type ShortcutIn<Scope extends ShortcutScope> = keyof (typeof SHORTCUTS)[Scope];

/** What is read of a key event; DOM events and React's both have it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** The key is held down. */
  readonly repeat: boolean;
}

/** Actions that repeat while a key is held: only those that start nothing. */
const GOES_ON = /^(?:Arrow|Page|Home|End)/;

/** What this key means here, or null. A held key starts nothing a second time. */
export function shortcutOf<Scope extends ShortcutScope>(
  scope: Scope,
  press: KeyPress,
): ShortcutIn<Scope> | null {
  if (press.repeat && !GOES_ON.test(press.key)) return null;
  const combination = combinationOf(press);
  const shortcuts: Readonly<Record<string, readonly string[]>> = SHORTCUTS[scope];
  const found = Object.keys(shortcuts).find((name) => shortcuts[name]?.includes(combination));
  return (found as ShortcutIn<Scope> | undefined) ?? null;
}

/** `Ctrl+Enter`, `Shift+F6`, `?`. Shift is part of a printed character, so it is named for the other keys only. */
function combinationOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const isPrinted = key.length === 1;
  return [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !isPrinted ? ['Shift'] : []),
    isPrinted ? key.toUpperCase() : key,
  ].join('+');
}

/** The keys of a combination as labelled on the keyboard: `Ctrl`, `Enter`. */
export function keysOf(combination: string): readonly string[] {
  return combination.split('+');
}
