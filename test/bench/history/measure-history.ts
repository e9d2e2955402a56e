import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { forgetBefore } from '../../../electron/engine/history/observed/forget-history.ts';
import { createObservationReader } from '../../../electron/engine/history/observed/observation-reader.ts';
import { openHistory } from '../../../electron/engine/history/observed/open-history.ts';
import { fixedRandom, type ManyOptions, serverNumber, writeMany } from './many-observations.ts';

/*
 * How large a history becomes, and how long its questions take beside the SQL alone. Measures only:
 *
 *   node build/script.mjs test/bench/history/measure-history.ts [SERVERS] [DAYS]
 */
const [servers = 1000, days = 30] = process.argv.slice(2).map(Number);
const DAY = 86_400_000;
const options: ManyOptions = { servers, days, from: Date.UTC(2026, 9, 1), random: fixedRandom(7) };
const folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-history-size-'));
const file = path.join(folder, 'history.sqlite');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const { database } = await openHistory(file, false);
  let rows = 0;
  const writing = timeOf(() => {
    rows = writeMany(database, options);
  });
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  say(`${servers} servers, ${days} days: ${rows} observations, written in ${writing} ms`);
  say(`${megabytes(folder)} MB`);

  const reader = createObservationReader(database);
  const until = options.from + days * DAY;
  const [lastDay, all] = [
    { from: until - DAY, until },
    { from: options.from, until },
  ];
  const fresh = { now: until, freshSince: until };
  const logonsOf = (server: number): string => `
    SELECT sighting.*, person.name FROM stretch JOIN server ON server.id = stretch.server
    JOIN sighting ON sighting.stretch = stretch.id JOIN person ON person.id = sighting.person
    WHERE server.name = 'srv${server}'`;
  const users = (many: number) => Array.from({ length: many }, (_, number) => `CORP\\user${number}`);
  const questions: readonly [string, () => unknown, string][] = [
    [
      'who was on, one server, a day',
      () => reader.logons({ server: serverNumber(7), ...lastDay, ...fresh }),
      logonsOf(7),
    ],
    [
      'who was on, one server, all days',
      () => reader.logons({ server: serverNumber(7), ...all, ...fresh }),
      logonsOf(7),
    ],
    [
      'who was on, a session host, a day',
      () => reader.logons({ server: serverNumber(20), ...lastDay, ...fresh }),
      logonsOf(20),
    ],
    [
      'who was on, a session host, all days',
      () => reader.logons({ server: serverNumber(20), ...all, ...fresh }),
      logonsOf(20),
    ],
    ...[1, 30].map((many): (typeof questions)[number] => [
      `the last 10 logons of ${many} people, a session host`,
      () => reader.lastLogons({ server: serverNumber(20), users: users(many), last: 10, ...fresh }),
      `SELECT sighting.* FROM person JOIN sighting ON sighting.person = person.id
       JOIN stretch ON stretch.id = sighting.stretch JOIN server ON server.id = stretch.server
       WHERE server.name = 'srv20' AND person.name IN (${users(many).map((user) => `'${user}'`)})`,
    ]),
    ...[7, days].map((many): (typeof questions)[number] => [
      `when servers were full, all servers, ${many} days`,
      () => reader.fullServers({ from: until - many * DAY, until }),
      `SELECT status.*, stretch.server FROM stretch JOIN status ON status.stretch = stretch.id
       WHERE status.status = 'full' AND stretch.until_at >= ${until - many * DAY}`,
    ]),
    [
      'where a person was, all servers, a day',
      () => reader.whereWas({ user: 'user7', ...lastDay, ...fresh }),
      `SELECT sighting.* FROM person JOIN sighting ON sighting.person = person.id
       JOIN stretch ON stretch.id = sighting.stretch
       WHERE person.name = 'CORP\\user7' AND stretch.until_at >= ${until - DAY}`,
    ],
    [
      'where a person was, all servers, all days',
      () => reader.whereWas({ user: 'user7', ...all, ...fresh }),
      `SELECT sighting.* FROM person JOIN sighting ON sighting.person = person.id
       JOIN stretch ON stretch.id = sighting.stretch WHERE person.name = 'CORP\\user7'`,
    ],
  ];
  for (const [name, ask, sql] of questions) {
    const asked = best(ask);
    say(`${name}: ${asked} ms, the SQL alone ${best(() => database.prepare(sql).all())} ms`);
  }
  say(`deleting the first day: ${timeOf(() => forgetBefore(database, options.from + DAY))} ms`);
  say(`deleting half: ${timeOf(() => forgetBefore(database, options.from + (days / 2) * DAY))} ms`);
  database.close();
} finally {
  rmSync(folder, { recursive: true });
}

function timeOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return Math.round((performance.now() - begin) * 10) / 10;
}

/** The shortest of five: the first one reads the file. */
function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: 5 }, () => timeOf(work)));
}

function megabytes(inside: string): number {
  const bytes = readdirSync(inside).reduce((sum, name) => sum + statSync(path.join(inside, name)).size, 0);
  return Math.round(bytes / 1e5) / 10;
}
