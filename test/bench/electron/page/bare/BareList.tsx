import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactElement, useMemo, useRef } from 'react';
import type { ServerView } from '../../../../../shared/domain/model.ts';
import { bareRows, type HeadRow, type ServerRow } from './bare-rows.ts';

const ROW_HEIGHT = { head: 32, server: 54 } as const;

/** The same rows as in Slotwatch's list: the servers under the heads of their groups, the most urgent first. */
export function BareList({
  servers,
  find,
}: {
  readonly servers: readonly ServerView[];
  readonly find: string;
}): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => bareRows(servers, find), [servers, find]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (place) => ROW_HEIGHT[rows[place]?.kind ?? 'server'],
    overscan: 4,
    getItemKey: (place) => rows[place]?.key ?? place,
  });
  return (
    <div ref={box} className="box" role="tree" aria-label="Servers" tabIndex={0}>
      <div className="sizer" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return row.kind === 'head' ? (
            <Head key={key} row={row} start={start} />
          ) : (
            <Server key={key} server={row.server} hit={row.hit} others={row.others} start={start} />
          );
        })}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly row: HeadRow;
  readonly start: number;
}

const Head = memo(
  function Head({ row, start }: HeadProps): ReactElement {
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: only drawn
      <div
        role="treeitem"
        aria-expanded
        className="placed"
        style={{ height: ROW_HEIGHT.head, transform: `translateY(${start}px)` }}
      >
        <div className="head">
          <Icon path="M4 6l4 4 4-4" />
          <span title={row.path}>{row.name}</span>
          <span className="grey">{row.servers}</span>
        </div>
      </div>
    );
  },
  (before, { row, start }) =>
    before.start === start && before.row.key === row.key && before.row.servers === row.servers,
);

interface ServerProps extends Pick<ServerRow, 'server' | 'hit' | 'others'> {
  readonly start: number;
}

const Server = memo(function Server({ server, hit, others, start }: ServerProps): ReactElement {
  const { label, name, status, slots } = server;
  const { used, capacity } = slots;
  const state = `${status}, ${used ?? 0} of ${capacity ?? 0}`;
  return (
    <div
      role="treeitem"
      aria-selected={false}
      aria-label={`${label}, ${name}, ${state}`}
      tabIndex={-1}
      className="placed"
      style={{ height: ROW_HEIGHT.server, transform: `translateY(${start}px)` }}
    >
      <div className="server">
        <span className="icon">
          <Icon path="M10 2a8 8 0 110 16 8 8 0 010-16zm4 5l-5 5-2-2" />
        </span>
        <span className="names">
          <span className="strong" title={label}>
            {label}
          </span>
          {label !== name && (
            <span className="grey" title={name}>
              {name}
            </span>
          )}
        </span>
        <span className="pips" aria-hidden>
          {capacity !== null && capacity <= 6
            ? Array.from({ length: capacity }, (_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: it has no identity but its place
                <span key={place} className={place < (used ?? 0) ? 'pip taken' : 'pip'} />
              ))
            : `${used ?? '?'} / ${capacity ?? '∞'}`}
        </span>
        {hit === null ? (
          <span className="grey" title={state}>
            {state}
          </span>
        ) : (
          <span className="found" title={hit}>
            <span className="strong">{hit}</span>
            {others > 0 && <span className="grey">{`and ${others} more`}</span>}
          </span>
        )}
        {hit === null && <span className="grey">2 h ago</span>}
      </div>
      <span className="more" aria-hidden>
        <Icon path="M4 8h2M7 8h2M10 8h2" />
      </span>
    </div>
  );
});

function Icon({ path }: { readonly path: string }): ReactElement {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden>
      <title />
      <path d={path} />
    </svg>
  );
}
