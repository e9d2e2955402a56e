import type { SessionObservation } from '../../../../shared/domain/history/observed/observation.ts';
import type { Sighting } from '../../../../shared/domain/history/observed/stretch.ts';
import type { ServerStatus } from '../../../../shared/domain/model.ts';
import type { Database, Statement } from './sqlite.ts';

/** Another program has deleted the history. */
export class DeletedError extends Error {}

/** The statements that write observations. Ids are those of the database's rows; times are milliseconds since 1970. */
export function writeStatements(database: Database) {
  const idOf = (table: string): ((name: string) => number) => {
    const insert = database.prepare(`INSERT INTO ${table} (name) VALUES (?) ON CONFLICT DO NOTHING`);
    const select = database.prepare(`SELECT id FROM ${table} WHERE name = ?`);
    // Not remembered: another program may delete it when nothing belongs to it any more.
    return (name) => {
      const found = select.get(name) as { readonly id: number } | undefined;
      return found?.id ?? Number(insert.run(name).lastInsertRowid);
    };
  };
  const serverId = idOf('server');
  const personId = idOf('person');
  const begin = database.prepare(
    'INSERT INTO stretch (server, answers, from_at, until_at, whole_from, whole_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)',
  );
  const look = database.prepare('UPDATE stretch SET until_at = max(until_at, ?) WHERE id = ?');
  const wholeLook = database.prepare(
    'UPDATE stretch SET until_at = max(until_at, ?1), whole_from = coalesce(whole_from, ?1), whole_at = ?1 WHERE id = ?2',
  );
  const sighting = database.prepare(
    'INSERT INTO sighting (stretch, session, person, logon, state, beginning, from_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const endSighting = database.prepare('UPDATE sighting SET until_at = ?, ending = ? WHERE id = ?');
  const endLater = database.prepare("UPDATE sighting SET ending = 'goneLater' WHERE id = ?");
  const status = database.prepare('INSERT INTO status (stretch, status, from_at) VALUES (?, ?, ?)');
  const endStatus = database.prepare('UPDATE status SET until_at = ? WHERE id = ?');

  return {
    begin: (server: string, answers: boolean, from: number, until: number, whole: boolean): number =>
      inserted(begin, serverId(server), answers ? 1 : 0, from, until, whole ? until : null),
    look: (stretch: number, at: number, whole: boolean): void =>
      updated(whole ? wholeLook : look, at, stretch),
    sighting: (stretch: number, row: SessionObservation): number =>
      inserted(
        sighting,
        stretch,
        row.sessionId,
        personId(row.user),
        row.logon,
        row.state,
        row.kind satisfies string,
        row.at,
      ),
    endSighting: (id: number, until: number, ending: Exclude<Sighting['ending'], null>): void =>
      updated(endSighting, until, ending, id),
    /** Of one that was lost. */
    endLater: (id: number): void => updated(endLater, id),
    status: (stretch: number, name: ServerStatus, at: number): number => inserted(status, stretch, name, at),
    endStatus: (id: number, until: number): void => updated(endStatus, until, id),
  };
}

type Value = string | number | null;

function inserted(statement: Statement, ...values: readonly Value[]): number {
  return Number(statement.run(...values).lastInsertRowid);
}

function updated(statement: Statement, ...values: readonly Value[]): void {
  if (Number(statement.run(...values).changes) === 0) throw new DeletedError('The history was deleted');
}
