import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactElement,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { ServerName } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { shortcutOf } from '../keys/shortcuts.ts';
import { GroupHead, sayGroup } from './GroupHead.tsx';
import { stepOf } from './list-keys.ts';
import type { GroupRow, ListRow } from './list-rows.ts';
import { ServerRow, sayRow } from './ServerRow.tsx';

/** In pixels: a server has two lines and air around them, a head one. */
const ROW_HEIGHT = { server: 54, group: 34 } as const;
/** Rows drawn above and below those on show, so that scrolling meets no gap. */
const OVERSCAN = 4;
/** In pixels; a group ten levels deep must leave room for its names. */
const INDENT = 8;
const MOST_INDENTS = 4;

const useStyles = makeStyles({
  box: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `2px ${tokens.spacingHorizontalS}`,
    outlineStyle: 'none',
    // Without an active row the box itself shows where the keys go.
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
  row: { position: 'absolute', top: 0, left: 0, width: '100%', boxSizing: 'border-box', padding: '1px 0' },
});

interface ServerListBoxProps {
  readonly rows: readonly ListRow[];
  /** Whether there are heads of groups among them. */
  readonly grouped: boolean;
  readonly chosen: ServerName | null;
  /** Another value when the person asks for another list: by searching, by a filter, by another order. */
  readonly asked: unknown;
  /** Whether these are the hits of a search: what one looks for is at the top then, not what was chosen before. */
  readonly isSearch: boolean;
  /** The servers somebody waits for. */
  readonly waiting: ReadonlySet<ServerName>;
  /** `open` when the person wants the server's pane, not only the next row. */
  readonly onChoose: (server: ServerName, open: boolean) => void;
  readonly onToggle: (group: GroupRow, open: boolean) => void;
  readonly onConnect: (server: ServerName, console: boolean) => void;
  readonly onReset: (server: ServerName) => void;
  /** Somebody is at the list. */
  readonly onTouch: () => void;
  readonly onLeave: () => void;
}

/** The head of a group the keys have gone to, and the choice as it was then: a later choice takes the keys along. */
interface ActiveHead {
  readonly key: string;
  readonly chosen: ServerName | null;
}

interface Shown {
  readonly asked: unknown;
  readonly chosen: ServerName | null;
  readonly isSearch: boolean;
}

/** Where the list is to be scrolled to; null when it stays. `before`: what was on show last, null at first. */
function placeToShow(before: Shown | null, now: Shown, chosenPlace: number): number | 'top' | null {
  const chosen = chosenPlace >= 0 ? chosenPlace : null;
  if (before !== null && before.chosen !== now.chosen) return chosen;
  if (now.isSearch) return 'top';
  // From a search back to where one was; a filter begins at the top.
  return before === null || before.isSearch ? chosen : 'top';
}

/**
 * The servers, whose choice follows the keys. Without groups they are a listbox; with them a tree, because a listbox
 * has no word for a head that opens and closes, and a treegrid would have every row read cell by cell. Only the rows on
 * show exist, so focus stays on the box and `aria-activedescendant` points at the row (a focused row that is scrolled
 * away would take the focus with it), and each row says its level and place itself: the rows lie flat beside each
 * other, and what is not drawn cannot be counted.
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
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (place) => ROW_HEIGHT[rows[place]?.kind ?? 'server'],
    overscan: OVERSCAN,
    getItemKey: useCallback((place: number) => rows[place]?.key ?? place, [rows]),
    // What `aria-activedescendant` points at has to be there, wherever the list is scrolled to.
    rangeExtractor: (range: Range) => withPlace(defaultRangeExtractor(range), activePlace),
  });

  const scroller = useRef(virtualizer);
  scroller.current = virtualizer;
  const before = useRef<Shown | null>(null);
  // Wherever the choice came from, a search, a notification, a closed group that was opened; and to the top of a list
  // that was asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not when rows move above it, which would scroll by itself
  useEffect(() => {
    const place = placeToShow(before.current, { asked, chosen, isSearch }, chosenPlace);
    before.current = { asked, chosen, isSearch };
    if (place === 'top') scroller.current.scrollToOffset(0);
    else if (place !== null) scroller.current.scrollToIndex(place);
  }, [asked, chosen]);

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
      onPointerMove={onTouch}
      onWheel={onTouch}
      onPointerLeave={onLeave}
    >
      <div className={styles.sizer} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus and takes the keys
            // biome-ignore lint/a11y/noStaticElementInteractions: an option or an item of a tree
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: as above
            <div
              key={key}
              id={idOf(id, row)}
              role={grouped ? 'treeitem' : 'option'}
              aria-label={
                row.kind === 'group' ? sayGroup(row) : sayRow(row.listed, waiting.has(row.listed.server.name))
              }
              aria-expanded={row.kind === 'group' ? row.open : undefined}
              aria-selected={row.kind === 'group' ? undefined : index === chosenPlace}
              aria-level={grouped ? row.level : undefined}
              aria-posinset={row.place}
              aria-setsize={row.of}
              data-active={index === activePlace}
              // Focusable by the program only: the keys move the choice, not the focus.
              tabIndex={-1}
              className={styles.row}
              style={{
                height: size,
                transform: `translateY(${start}px)`,
                paddingLeft: Math.min(row.level - 1, MOST_INDENTS) * INDENT,
              }}
              onClick={() => {
                if (row.kind === 'group') toggle(row);
                else onChoose(row.listed.server.name, true);
              }}
            >
              {row.kind === 'group' ? (
                <GroupHead row={row} />
              ) : (
                <ServerRow
                  server={row.listed.server}
                  found={row.listed.found}
                  selected={index === chosenPlace}
                  waiting={waiting.has(row.listed.server.name)}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** By the row and not by its place: a row that moves is not read out again. */
function idOf(list: string, { key }: ListRow): string {
  return `${list}-${encodeURIComponent(key)}`;
}

function withPlace(places: readonly number[], place: number): number[] {
  if (place === -1 || places.includes(place)) return [...places];
  return [...places, place].sort((a, b) => a - b);
}
