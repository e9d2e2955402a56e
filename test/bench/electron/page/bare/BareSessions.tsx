import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactElement, useMemo, useRef, useState } from 'react';
import type { ServerView, Session } from '../../../../../shared/domain/model.ts';

const ROW_HEIGHT = 36;

interface BareRow {
  readonly key: string;
  readonly server: ServerView;
  readonly session: Session;
}

/** What is in each column, and what it is sorted by. */
const COLUMNS: Readonly<Record<string, (row: BareRow) => string | number>> = {
  User: ({ session }) => session.user ?? '',
  Server: ({ server }) => server.label,
  Group: ({ server }) => server.group.join(' / '),
  State: ({ session }) => session.state,
  Idle: ({ session }) => session.idleMinutes ?? -1,
  'Working?': ({ server, session }) => server.works[session.id]?.verdict ?? '–',
  Logon: ({ session }) => session.logon ?? '',
  'Disconnected since': ({ session }) => (session.state === 'disconnected' ? (session.idleMinutes ?? 0) : ''),
  From: ({ server, session }) => server.evidences[session.id]?.address ?? '',
};
const NAMES = Object.keys(COLUMNS);
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const known = new WeakMap<ServerView, readonly BareRow[]>();

/** Everybody on every server, sorted by a click on a heading. */
export function BareSessions({ servers }: { readonly servers: readonly ServerView[] }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState('User');
  const rows = useMemo(() => {
    const valueIn = COLUMNS[sort] ?? (() => '');
    return servers
      .flatMap(rowsOf)
      .map((row) => ({ row, value: valueIn(row) }))
      .sort(({ value: a }, { value: b }) => compare(a, b))
      .map(({ row }) => row);
  }, [servers, sort]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    getItemKey: (place) => rows[place]?.key ?? place,
  });
  return (
    <div className="detail">
      <div className="session">
        <span />
        {NAMES.map((name) => (
          <span key={name} data-heading>
            <button type="button" onClick={() => setSort(name)}>
              {name}
            </button>
          </span>
        ))}
      </div>
      <div ref={box} className="box">
        <div className="sizer" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return row && <SessionItem key={key} row={row} place={index} start={start} />;
          })}
        </div>
      </div>
    </div>
  );
}

interface SessionItemProps {
  readonly row: BareRow;
  readonly place: number;
  readonly start: number;
}

const SessionItem = memo(function SessionItem({ row, place, start }: SessionItemProps): ReactElement {
  return (
    <div data-index={place} className="placed session" style={{ transform: `translateY(${start}px)` }}>
      <input type="checkbox" aria-label={row.session.user ?? ''} />
      {NAMES.map((name) => (
        <div key={name}>{cellOf(name, COLUMNS[name]?.(row) ?? '')}</div>
      ))}
      <div>
        <button type="button">Reset</button>
        <button type="button">⋯</button>
      </div>
    </div>
  );
});

/** Whom and what a row is about can be clicked, or says more. */
function cellOf(name: string, said: string | number): ReactElement | string | number {
  if (name === 'User')
    return (
      <button type="button" title={`Open the server of ${said}`}>
        {said}
      </button>
    );
  return name === 'Server' || name === 'Idle' ? <span title={String(said)}>{said}</span> : said;
}

function rowsOf(server: ServerView): readonly BareRow[] {
  const before = known.get(server);
  if (before !== undefined) return before;
  const sessions = server.report?.kind === 'answer' ? server.report.sessions : [];
  const rows = sessions.map((session) => ({ key: `${server.name} ${session.id}`, server, session }));
  known.set(server, rows);
  return rows;
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
