import { text } from '../../shared/text/text.ts';
import { collator } from '../ui/collator.ts';
import type { VirtualColumn } from '../ui/table/VirtualTable.tsx';
import type { HistoryRow } from './history-rows.ts';

/** The columns of a table of logons, after those that say who, and perhaps where. */
export const LOGON_COLUMNS: readonly VirtualColumn<HistoryRow>[] = [
  {
    id: 'from',
    header: () => text.timeline.column.from,
    track: 'minmax(0, 1.7fr)',
    render: ({ from }) => from,
    compare: (a, b) => a.logon.from - b.logon.from,
  },
  {
    id: 'until',
    header: () => text.timeline.column.until,
    track: 'minmax(0, 1.5fr)',
    render: ({ until }) => until,
    compare: (a, b) => (a.logon.until ?? Number.MAX_VALUE) - (b.logon.until ?? Number.MAX_VALUE),
  },
  {
    id: 'duration',
    header: () => text.timeline.column.duration,
    track: 'minmax(0, 0.9fr)',
    render: ({ duration }) => duration,
    compare: (a, b) => a.durationMs - b.durationMs,
  },
  {
    id: 'connected',
    header: () => text.timeline.column.connected,
    track: 'minmax(0, 0.9fr)',
    render: ({ connected }) => connected,
    compare: (a, b) => a.connectedMs - b.connectedMs,
  },
  {
    id: 'end',
    header: () => text.timeline.column.end,
    track: 'minmax(0, 1.4fr)',
    render: ({ end }) => end,
    compare: (a, b) => collator.compare(a.end, b.end),
  },
  {
    id: 'address',
    header: () => text.timeline.column.address,
    track: 'minmax(0, 1.1fr)',
    render: ({ address }) => address,
    compare: (a, b) => collator.compare(a.address, b.address),
  },
];

export const USER_COLUMN: VirtualColumn<HistoryRow> = {
  id: 'user',
  header: () => text.sessions.user,
  track: 'minmax(0, 1.3fr)',
  render: ({ user }) => user,
  compare: (a, b) => collator.compare(a.user, b.user),
};
