import type { FleetView } from '../../../shared/domain/model.ts';
import { type CsvCell, csvTable } from '../../engine/server-lists/cells/csv-table.ts';
import { statusJson } from './status-json.ts';

const COLUMNS = [
  ...['server', 'status', 'capacity', 'used', 'free', 'users'],
  ...['idlestId', 'idlestUser', 'idlestReason', 'askedAt', 'tookMs', 'error'],
];

/** The fleet as CSV, one server a row; what is not known is empty. Scripts depend on the columns: add at the end. */
export function statusCsv(view: FleetView): string {
  const { servers } = statusJson(view, false);
  return csvTable(
    COLUMNS,
    servers.map(({ name, status, slots, sessions, idlest, askedAt, tookMs, error }): readonly CsvCell[] => {
      const users = sessions.flatMap(({ user }) => user ?? []).join(', ');
      const offer = [idlest?.id ?? null, idlest?.user ?? null, idlest?.reason ?? null];
      const asked = [askedAt, tookMs, error?.code ?? null];
      return [name, status, slots.capacity, slots.used, slots.free, users, ...offer, ...asked];
    }),
  );
}
