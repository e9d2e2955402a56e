import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactElement, useMemo, useRef } from 'react';
import type { ServerView } from '../../../../../shared/domain/model.ts';

const ROW_HEIGHT = 54;
const RANK = { full: 0, unknown: 1, free: 2 } as const;

/** The servers, the most urgent first. */
export function BareList({ servers }: { readonly servers: readonly ServerView[] }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => [...servers].sort((a, b) => RANK[a.status] - RANK[b.status]), [servers]);
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    getItemKey: (place) => sorted[place]?.name ?? place,
  });
  return (
    <div ref={box} className="box" role="listbox" aria-label="Servers" tabIndex={0}>
      <div className="sizer" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const server = sorted[index];
          return server && <ServerItem key={key} server={server} start={start} />;
        })}
      </div>
    </div>
  );
}

interface ServerItemProps {
  readonly server: ServerView;
  readonly start: number;
}

const ServerItem = memo(function ServerItem({ server, start }: ServerItemProps): ReactElement {
  const { label, name, status, slots } = server;
  return (
    <div
      role="option"
      aria-selected={false}
      tabIndex={-1}
      className="placed server"
      style={{ transform: `translateY(${start}px)` }}
    >
      <span>{label}</span>
      <span>{name}</span>
      <span>{`${status}, ${slots.used ?? 0} of ${slots.capacity ?? 0}`}</span>
      <span>2 h ago</span>
    </div>
  );
});
