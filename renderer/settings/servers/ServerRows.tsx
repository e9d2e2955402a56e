import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import type { ServerDraft } from '../server-draft.ts';
import type { DraftErrors } from '../settings-draft.ts';
import { type ServerDraftActions, ServerDraftRow } from './ServerDraftRow.tsx';

/** The estimated height of a closed row in pixels, until it has been rendered. */
const ROW_HEIGHT = 41;
const OVERSCAN = 6;

const useStyles = makeStyles({
  box: {
    flexGrow: 1,
    minHeight: '160px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  sizer: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyleType: 'none' },
  placed: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

interface ServerRowsProps extends ServerDraftActions {
  readonly servers: readonly ServerDraft[];
  readonly errors: DraftErrors['servers'];
  readonly openKey: number | null;
  readonly selected: ReadonlySet<number>;
  readonly groupsId: string;
  /** The user pressed Delete on a row. */
  readonly onDelete: (key: number) => void;
}

/**
 * The list of servers; only visible rows are rendered. Tab goes to one row, the arrow keys from row to row. The focused
 * row and the open one stay rendered when they scroll out of view, so that typed input is not lost.
 */
export function ServerRows(props: ServerRowsProps): ReactElement {
  const { servers, errors, openKey, selected, groupsId, onDelete, ...actions } = props;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<number | null>(null);
  const placeOf = (key: number | null): number =>
    key === null ? -1 : servers.findIndex((server) => server.key === key);
  const active = Math.max(0, placeOf(activeKey));
  const open = placeOf(openKey);
  const virtualizer = useVirtualizer({
    count: servers.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (place) => servers[place]?.key ?? place,
    rangeExtractor: (range) => {
      const kept = [active, open].filter((place) => place >= 0 && place < range.count);
      return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b);
    },
  });

  // Opened by something other than a click on it: a failed save, or a server that was just added.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another one opens, not whenever the list changes
  useEffect(() => {
    if (open < 0) return;
    virtualizer.scrollToIndex(open, { align: 'auto' });
    setActiveKey(openKey);
  }, [openKey]);

  function goTo(place: number): void {
    const next = servers[Math.max(0, Math.min(servers.length - 1, place))];
    if (next === undefined) return;
    setActiveKey(next.key);
    virtualizer.scrollToIndex(placeOf(next.key));
    // It may be rendered only now.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-row="${next.key}"]`)?.focus());
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const places: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: servers.length - 1,
    };
    const place = places[event.key];
    const here = servers[active];
    if (place !== undefined) goTo(place);
    else if (event.key === 'Delete' && here !== undefined) onDelete(here.key);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows inside have the focus; the keys bubble up to here
    <div ref={box} className={styles.box} onKeyDown={onKeyDown}>
      <ul
        aria-label={text.settings.sections.servers}
        className={styles.sizer}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const server = servers[index];
          if (server === undefined) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              aria-posinset={index + 1}
              aria-setsize={servers.length}
              data-index={index}
              className={styles.placed}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setActiveKey(server.key)}
            >
              <ServerDraftRow
                server={server}
                errors={errors.get(server.key)}
                open={server.key === openKey}
                selected={selected.has(server.key)}
                active={index === active}
                groupsId={groupsId}
                {...actions}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Keys in a text field belong to the field. */
function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('fieldset') !== null;
}
