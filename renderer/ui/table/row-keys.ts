import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type ShortcutIn, shortcutOf } from '../../keys/shortcuts.ts';

/** The keys that move in a table, and those that also select what is on the way. */
const MOVES = ['previous', 'next', 'pageUp', 'pageDown', 'first', 'last', 'extendUp', 'extendDown'] as const;
type RowMove = (typeof MOVES)[number];
/** What other keys do to a row, or to what is selected. */
export type RowDeed = Exclude<ShortcutIn<'people'>, RowMove>;

/** A key with these belongs to the control in the row that has the focus. */
const OF_CONTROLS: ReadonlySet<RowDeed> = new Set(['tick', 'openServer']);

/** What the keys do in a table whose rows have the focus, one at a time. */
export interface RowKeys<Row> {
  /** What a screen reader says of a row; its cells can be read one by one all the same. */
  readonly name: (row: Row) => string;
  /** Null where it cannot be selected. */
  readonly isSelected: (row: Row) => boolean | null;
  /** The keyboard has moved; `extend`: what is between the two is to be selected. */
  readonly onMove: (from: Row, to: Row, extend: boolean) => void;
  /** Returns whether there was anything to do. */
  readonly onDeed: (deed: RowDeed, row: Row) => boolean;
}

interface RowKeysOptions<Row> {
  /** What scrolls. */
  readonly box: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, place: number) => string;
  /** In pixels, about. */
  readonly rowHeight: number;
  readonly keys: RowKeys<Row> | undefined;
}

interface ActiveRow {
  /** The place of the row that Tab goes to; -1 where keys do nothing. */
  readonly place: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, scrollTo: (place: number) => void) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * One row of the table can be reached by Tab, and the next Tab goes to its own controls. The arrow keys move the focus, from
 * a control of a row too. It stays with the row, wherever the row moves to.
 */
export function useRowKeys<Row>({ box, rows, rowKey, rowHeight, keys }: RowKeysOptions<Row>): ActiveRow {
  const [active, setActive] = useState<string | null>(null);
  const isMoved = useRef(false);
  const found =
    keys === undefined || active === null ? -1 : rows.findIndex((row, at) => rowKey(row, at) === active);
  const place = keys === undefined || rows.length === 0 ? -1 : Math.max(0, found);

  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    rowAt(box.current, place)?.focus({ preventScroll: true });
  });

  function onFocus({ target }: FocusEvent<HTMLElement>): void {
    if (keys === undefined) return;
    const at = placeOf(box.current, target);
    const row = rows[at];
    if (row !== undefined) setActive(rowKey(row, at));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, scrollTo: (place: number) => void): void {
    const at = placeOf(box.current, event.target);
    const row = rows[at];
    const shortcut = shortcutOf('people', event);
    if (keys === undefined || row === undefined || shortcut === null || event.defaultPrevented) return;
    if (!isMove(shortcut)) {
      const isInControl = event.target !== rowAt(box.current, at);
      if (isInControl && OF_CONTROLS.has(shortcut)) return;
      if (keys.onDeed(shortcut, row)) event.preventDefault();
      return;
    }
    // An arrow opens a menu.
    if (event.target instanceof Element && event.target.closest('[aria-haspopup]') !== null) return;
    event.preventDefault();
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
    const to = Math.min(rows.length - 1, Math.max(0, targetOf(shortcut, at, page, rows.length)));
    const next = rows[to];
    if (next === undefined) return;
    isMoved.current = true;
    setActive(rowKey(next, to));
    scrollTo(to);
    keys.onMove(row, next, shortcut === 'extendUp' || shortcut === 'extendDown');
    // The row may be the same one, and then nothing is rendered.
    rowAt(box.current, to)?.focus({ preventScroll: true });
  }

  return { place, onKeyDown, onFocus };
}

function isMove(shortcut: ShortcutIn<'people'>): shortcut is RowMove {
  return (MOVES as readonly string[]).includes(shortcut);
}

function targetOf(move: RowMove, at: number, page: number, count: number): number {
  switch (move) {
    case 'previous':
    case 'extendUp':
      return at - 1;
    case 'next':
    case 'extendDown':
      return at + 1;
    case 'pageUp':
      return at - page;
    case 'pageDown':
      return at + page;
    case 'first':
      return 0;
    case 'last':
      return count - 1;
  }
}

function rowAt(box: HTMLElement | null, place: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-index="${place}"]`) ?? null;
}

/** The place of the row this is in, or is; -1 for none. Keys pressed in a menu of a row arrive here too, through React's tree. */
function placeOf(box: HTMLElement | null, target: EventTarget): number {
  if (!(target instanceof Element) || box?.contains(target) !== true) return -1;
  return Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1);
}
