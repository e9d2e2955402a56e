import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useCallback,
  useId,
  useRef,
  useState,
} from 'react';
import type { ServerName } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { shortcutOf } from '../keys/shortcuts.ts';
import { isByPointer, isInside } from '../menus/opened-menu.ts';
import { withPlaces } from '../ui/table/with-places.ts';
import { ListItem, ROW_KEY, ROW_MENU } from './ListItem.tsx';
import { stepOf } from './list-keys.ts';
import type { GroupRow, ListRow } from './list-rows.ts';
import { type ShownList, useScrollToChoice } from './scroll-to-choice.ts';
import { ROW_HEIGHT, stickyHeight, useStickyHeads } from './sticky-heads.ts';

/** Rows rendered above and below the visible ones, so that scrolling shows no gap. */
const OVERSCAN = 4;

const useStyles = makeStyles({
  box: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    contain: 'strict',
    // None at the top: rows would be seen above the heads that stay there.
    padding: `0 ${tokens.spacingHorizontalS} 2px`,
    outlineStyle: 'none',
    // Without an active row the box itself shows the focus.
    ':focus-visible:not([aria-activedescendant])': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    ':focus-visible [data-active="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  sizer: { position: 'relative', width: '100%' },
});

interface ServerListBoxProps extends ShownList {
  readonly rows: readonly ListRow[];
  /** Whether there are heads of groups among them. */
  readonly grouped: boolean;
  /** Servers with a wait. */
  readonly waiting: ReadonlySet<ServerName>;
  /** `open` when the user wants the server's pane, not only the next row. */
  readonly onChoose: (server: ServerName, open: boolean) => void;
  readonly onToggle: (group: GroupRow, open: boolean) => void;
  readonly onConnect: (server: ServerName, console: boolean) => void;
  readonly onReset: (server: ServerName) => void;
  /** The menu of a row is asked for: where the pointer is, or by a key at the row. */
  readonly onMenu: (row: ListRow, at: MouseEvent | Element) => void;
  /** The end that all names have in common; empty where they have none. */
  readonly suffix: string;
  /** The user interacts with the list. */
  readonly onTouch: () => void;
  readonly onLeave: () => void;
}

/** The group head the keyboard is on, and the choice at that time: a later choice moves the keyboard to it. */
interface ActiveHead {
  readonly key: string;
  readonly chosen: ServerName | null;
}

/**
 * The servers; the arrow keys choose. Without groups they are a listbox. With groups they are a tree, because a listbox
 * has no role for a head that opens and closes, and screen readers read a treegrid cell by cell. Only visible rows are
 * rendered, so the box keeps the focus and `aria-activedescendant` points at the row (a focused row would lose the
 * focus when it scrolls away). Each row states its own level and position, because the rows are siblings and those not
 * rendered cannot be counted.
 */
export function ServerListBox(props: ServerListBoxProps): ReactElement {
  const {
    rows,
    grouped,
    chosen,
    asked,
    isSearch,
    waiting,
    onChoose,
    onToggle,
    onConnect,
    onReset,
    onMenu,
    suffix,
    onTouch,
    onLeave,
  } = props;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [head, setHead] = useState<ActiveHead | null>(null);
  const headPlace = head?.chosen === chosen ? rows.findIndex(({ key }) => key === head.key) : -1;
  const chosenPlace = rows.findIndex(({ key }) => key === chosen);
  const activePlace = headPlace >= 0 ? headPlace : chosenPlace;
  const active = rows[activePlace];
  const scroller = useRef<Virtualizer<HTMLDivElement, Element> | null>(null);
  const headsNow = useStickyHeads(rows, box, scroller);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (place) => ROW_HEIGHT[rows[place]?.kind ?? 'server'],
    overscan: OVERSCAN,
    getItemKey: useCallback((place: number) => rows[place]?.key ?? place, [rows]),
    // No row is scrolled below the heads that stay at the top.
    scrollPaddingStart: grouped ? stickyHeight(rows) : 0,
    // The row that `aria-activedescendant` points at must be rendered, wherever the list is scrolled to.
    rangeExtractor: (range: Range) =>
      withPlaces(defaultRangeExtractor(range), [...(grouped ? headsNow() : []), activePlace]),
  });
  scroller.current = virtualizer;
  const heads = grouped ? headsNow() : [];

  useScrollToChoice(virtualizer, { asked, chosen, isSearch }, chosenPlace);

  function goTo(place: number): void {
    const row = rows[place];
    if (row === undefined) return;
    if (row.kind === 'group') setHead({ key: row.key, chosen });
    else {
      setHead(null);
      onChoose(row.listed.server.name, false);
    }
    virtualizer.scrollToIndex(place);
  }

  function toggle(row: GroupRow): void {
    setHead({ key: row.key, chosen });
    onToggle(row, !row.open);
    // Its own place may be far above.
    const place = rows.indexOf(row);
    if (row.open && heads.includes(place)) virtualizer.scrollToIndex(place, { align: 'start' });
  }

  /** The key of the row that a first click chose: a row that has moved below the second click is not the one that was meant. */
  const firstClicked = useRef<string | null>(null);

  function onClick(event: MouseEvent): void {
    const row = rowAt(event);
    if (row === null) return;
    if (isAtMenu(event)) {
      onMenu(row, event);
      return;
    }
    if (event.detail <= 1) firstClicked.current = row.key;
    if (row.kind === 'group') toggle(row);
    else onChoose(row.listed.server.name, true);
  }

  function onDoubleClick(event: MouseEvent): void {
    const row = rowAt(event);
    if (row?.kind !== 'server' || row.key !== firstClicked.current || isAtMenu(event)) return;
    onConnect(row.listed.server.name, false);
  }

  /** The row an event happened in; null beside them. */
  function rowAt({ target }: MouseEvent): ListRow | null {
    const key = target instanceof Element ? target.closest(`[${ROW_KEY}]`)?.getAttribute(ROW_KEY) : null;
    return rows.find((row) => row.key === key) ?? null;
  }

  function onContextMenu(event: MouseEvent): void {
    if (!isInside(event)) return;
    event.preventDefault();
    if (!isByPointer(event)) {
      openMenuByKey();
      return;
    }
    const row = rowAt(event);
    if (row !== null) onMenu(row, event);
  }

  function openMenuByKey(): void {
    const element = active === undefined ? null : document.getElementById(idOf(id, active));
    if (active !== undefined && element !== null) onMenu(active, element);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const shortcut = shortcutOf('list', event);
    if (shortcut === null) return;
    event.preventDefault();
    onTouch();
    switch (shortcut) {
      case 'connect':
        if (active?.kind === 'group') toggle(active);
        else if (active !== undefined) onConnect(active.listed.server.name, false);
        return;
      case 'console':
        if (active?.kind === 'server') onConnect(active.listed.server.name, true);
        return;
      case 'resetIdlest':
        if (active?.kind === 'server') onReset(active.listed.server.name);
        return;
      case 'menu':
        openMenuByKey();
        return;
      default: {
        const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT.server) - 1);
        const step = stepOf(shortcut, rows, activePlace, page);
        if (step?.kind === 'goTo') goTo(step.place);
        else if (step !== null) onToggle(step.group, step.kind === 'open');
      }
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a listbox or a tree
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: as above
    <div
      ref={box}
      className={styles.box}
      role={grouped ? 'tree' : 'listbox'}
      aria-label={text.list.name}
      aria-activedescendant={active === undefined ? undefined : idOf(id, active)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onContextMenu={onContextMenu}
      onPointerMove={onTouch}
      onWheel={onTouch}
      onPointerLeave={onLeave}
    >
      <div className={styles.sizer} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <ListItem
              key={key}
              id={idOf(id, row)}
              row={row}
              isTree={grouped}
              isChosen={index === chosenPlace}
              isActive={index === activePlace}
              isWaiting={row.kind === 'server' && waiting.has(row.listed.server.name)}
              start={start}
              height={size}
              stickyTop={heads.includes(index) ? heads.indexOf(index) * ROW_HEIGHT.group : null}
              suffix={suffix}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Whether the pointer is at what opens the menu of a row. */
function isAtMenu({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest(`[${ROW_MENU}]`) !== null;
}

/** The id is that of the row and not of its position: a screen reader does not repeat a row that moves. */
function idOf(list: string, { key }: ListRow): string {
  return `${list}-${encodeURIComponent(key)}`;
}
