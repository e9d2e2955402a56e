import type {
  Observation,
  SessionObservation,
  StatusObservation,
} from '../../../../shared/domain/history/observed/observation.ts';
import type { ServerName } from '../../../../shared/domain/model.ts';
import { canonicalServer } from '../../../../shared/names/server-name.ts';
import type { Database } from './sqlite.ts';
import { writeStatements } from './write-statements.ts';

/** Writes observations; all of a batch, or none. */
export interface ObservationWriter {
  /**
   * Throws SQLite's errors, and an error when its rows were deleted by another program. Nothing of the batch is kept then, and
   * every server has to begin anew: the rows to come go on from those that are missing.
   */
  write(rows: readonly Observation[]): void;
}

/** The rows of the database that are still open for one server. */
interface OpenRows {
  readonly stretch: number;
  readonly sightings: Map<number, OpenSighting>;
  status: number | null;
}

interface OpenSighting {
  readonly id: number;
  readonly isLost: boolean;
}

export function createObservationWriter(database: Database): ObservationWriter {
  const sql = writeStatements(database);
  const open = new Map<ServerName, OpenRows>();

  function put(row: Observation): void {
    switch (row.kind) {
      case 'began':
        begin(row.server, true, row.at, row.at, row.whole);
        break;
      case 'silent':
        begin(row.server, false, row.since ?? row.at, row.at, false);
        break;
      case 'looked':
        sql.look(openOf(row.server).stretch, row.at, row.whole);
        break;
      case 'ended':
        open.delete(row.server);
        break;
      case 'status':
        putStatus(openOf(row.server), row);
        break;
      default:
        putSession(openOf(row.server), row);
    }
  }

  function begin(server: ServerName, answers: boolean, from: number, until: number, whole: boolean): void {
    const stretch = sql.begin(canonicalServer(server), answers, from, until, whole);
    open.set(server, { stretch, sightings: new Map(), status: null });
  }

  function openOf(server: ServerName): OpenRows {
    const found = open.get(server);
    if (found === undefined) throw new Error(`The watch of ${server} has not begun`);
    return found;
  }

  function putStatus(rows: OpenRows, { status, at, seenUntil }: StatusObservation): void {
    if (rows.status !== null) sql.endStatus(rows.status, seenUntil ?? at);
    rows.status = sql.status(rows.stretch, status, at);
    sql.look(rows.stretch, at, false);
  }

  function putSession({ stretch, sightings }: OpenRows, row: SessionObservation): void {
    const { sessionId } = row;
    const last = sightings.get(sessionId);
    if (last !== undefined && 'seenUntil' in row) {
      if (last.isLost) sql.endLater(last.id);
      else sql.endSighting(last.id, row.seenUntil, row.kind);
    }
    sql.look(stretch, row.at, false);
    if (row.kind === 'gone') sightings.delete(sessionId);
    else if (row.kind === 'lost' && last !== undefined) sightings.set(sessionId, { ...last, isLost: true });
    else if (row.kind !== 'lost') {
      const id = sql.sighting(stretch, row);
      sightings.set(sessionId, { id, isLost: false });
    }
  }

  return {
    write(rows) {
      try {
        database.exec('BEGIN IMMEDIATE');
        for (const row of rows) put(row);
        database.exec('COMMIT');
      } catch (thrown) {
        open.clear();
        // After some errors SQLite has rolled back by itself.
        if (database.isTransaction) database.exec('ROLLBACK');
        throw thrown;
      }
    },
  };
}
