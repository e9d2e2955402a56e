import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactElement, useId, useRef } from 'react';
import type { ServerName } from '../../shared/model.ts';
import { text } from '../../shared/text/text.ts';
import type { ListedServer } from '../server-list.ts';
import { ServerRow, sayRow } from './ServerRow.tsx';

/** Two lines and air around them, in pixels. */
const ROW_HEIGHT = 54;
/** Rows drawn above and below those on show, so that scrolling meets no gap. */
const OVERSCAN = 8;

const useStyles = makeStyles({
  box: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `2px ${tokens.spacingHorizontalS}`,
    outlineStyle: 'none',
    // Without a chosen row the box itself shows where the keys go.
    ':focus-visible:not([aria-activedescendant])': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    ':focus-visible [aria-selected="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  sizer: { position: 'relative', width: '100%' },
  option: { position: 'absolute', top: 0, left: 0, width: '100%', boxSizing: 'border-box', padding: '1px 0' },
});

interface ServerListBoxProps {
  readonly listed: readonly ListedServer[];
  readonly chosen: ServerName | null;
  /** The servers somebody waits for. */
  readonly waiting: ReadonlySet<ServerName>;
  /** `open` when the person wants the server's pane, not only the next row. */
  readonly onChoose: (server: ServerName, open: boolean) => void;
}

/**
 * The servers as a listbox whose choice follows the keys. Only the rows on show exist, so focus stays on the box and
 * `aria-activedescendant` points at the row: a focused row that is scrolled away would take the focus with it.
 */
export function ServerListBox({ listed, chosen, waiting, onChoose }: ServerListBoxProps): ReactElement {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const chosenPlace = listed.findIndex(({ server }) => server.name === chosen);
  const virtualizer = useVirtualizer({
    count: listed.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (place) => listed[place]?.server.name ?? place,
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      if (chosen !== null) onChoose(chosen, true);
      return;
    }
    const pageLength = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const place = placeAfter(event.key, chosenPlace, listed.length, pageLength);
    const next = place === null ? undefined : listed[place];
    if (place === null || next === undefined) return;
    event.preventDefault();
    onChoose(next.server.name, false);
    virtualizer.scrollToIndex(place);
  }

  return (
    <div
      ref={box}
      className={styles.box}
      role="listbox"
      aria-label={text.list.name}
      aria-activedescendant={chosenPlace >= 0 ? `${id}-${chosenPlace}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.sizer} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
          const each = listed[index];
          if (each === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the focus and takes the keys
            <div
              key={key}
              id={`${id}-${index}`}
              role="option"
              aria-label={sayRow(each, waiting.has(each.server.name))}
              aria-selected={index === chosenPlace}
              aria-posinset={index + 1}
              aria-setsize={listed.length}
              // Focusable by the program only: the keys move the choice, not the focus.
              tabIndex={-1}
              className={styles.option}
              style={{ height: size, transform: `translateY(${start}px)` }}
              onClick={() => onChoose(each.server.name, true)}
            >
              <ServerRow
                listed={each}
                selected={index === chosenPlace}
                waiting={waiting.has(each.server.name)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where a key leads from a place of so many, or null for a key that leads nowhere. */
function placeAfter(key: string, place: number, length: number, pageLength: number): number | null {
  const last = length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, place + 1);
    case 'ArrowUp':
      return Math.max(0, place - 1);
    case 'PageDown':
      return Math.min(last, place + pageLength);
    case 'PageUp':
      return Math.max(0, place - pageLength);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
