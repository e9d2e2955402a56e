import { type CsvCell, csvTable } from '../../engine/server-lists/cells/csv-table.ts';
import type { ProcessesJson } from './processes-json.ts';

const COLUMNS = [
  ...['server', 'sessionId', 'sessionUser', 'verdict', 'because', 'pid', 'image', 'user'],
  ...['memoryKiB', 'cpuSeconds', 'cpuUsedSeconds', 'kind'],
];

/** What runs, one process a row; a session in which nothing was seen has one without a process. */
export function processesCsv(servers: readonly ProcessesJson[]): string {
  const rows = servers.flatMap(({ server, sessions }) =>
    sessions.flatMap(
      ({ id, user: sessionUser, verdict, because, processes }): readonly (readonly CsvCell[])[] => {
        const session = [server, id, sessionUser, verdict, because];
        if (processes.length === 0) return [[...session, ...COLUMNS.slice(session.length).map(() => null)]];
        return processes.map(({ pid, image, user, memoryKiB, cpuSeconds, cpuUsedSeconds, kind }) => [
          ...session,
          ...[pid, image, user, memoryKiB, cpuSeconds, cpuUsedSeconds, kind],
        ]);
      },
    ),
  );
  return csvTable(COLUMNS, rows);
}
