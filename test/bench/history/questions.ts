import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createObservationReader } from '../../../electron/engine/history/observed/observation-reader.ts';
import { openHistory } from '../../../electron/engine/history/observed/open-history.ts';
import { readStatements } from '../../../electron/engine/history/observed/read-statements.ts';
import type { Database } from '../../../electron/engine/history/observed/sqlite.ts';
import { DAY_MS } from '../../../shared/basics/time-units.ts';
import { joinHistory } from '../../../shared/domain/history/joined/join-history.ts';
import { canonicalServer } from '../../../shared/names/server-name.ts';
import { atMostTimes, type Figure } from '../figure.ts';
import { medianMs } from '../processor-time.ts';
import { fixedRandom, type ManyOptions, serverNumber, writeMany } from './many-observations.ts';

const SERVERS = 1000;
const DAYS = 30;
const MANY: ManyOptions = {
  servers: SERVERS,
  days: DAYS,
  from: Date.UTC(2026, 9, 1),
  random: fixedRandom(7),
};
const UNTIL = MANY.from + DAYS * DAY_MS;
const MONTH = { from: MANY.from, until: UNTIL };
const WEEK = { from: UNTIL - 7 * DAY_MS, until: UNTIL };
const FRESH = { now: UNTIL, freshSince: UNTIL };
const ONE_SERVER = serverNumber(7);
const SESSION_HOST = serverNumber(20);
const ROUNDS = 5;

/** What the overview and the timeline ask of 30 days of 1,000 servers, compared with the same statements without their answers. */
export async function benchHistory(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-history-bench-'));
  try {
    const { database } = await openHistory(path.join(folder, 'history.sqlite'), false);
    writeMany(database, MANY);
    const figures = questionsOf(database).map(({ name, ask, bare }) =>
      atMostTimes(2, { name, unit: 'ms', ...compared(ask, bare) }),
    );
    database.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Compared {
  readonly name: string;
  readonly ask: () => unknown;
  readonly bare: () => unknown;
}

function questionsOf(database: Database): readonly Compared[] {
  const reader = createObservationReader(database);
  const sql = readStatements(database);

  function timeline(server: typeof ONE_SERVER): Pick<Compared, 'ask' | 'bare'> {
    const name = canonicalServer(server);
    const parts = { server, period: MONTH, capacity: 'auto', log: null, problem: null } as const;
    return {
      ask: () => joinHistory({ ...parts, observed: reader.logons({ server, ...MONTH, ...FRESH }) }),
      bare: () => {
        const id = sql.serverId(name) ?? 0;
        const { from, until } = MONTH;
        const seen = [
          sql.stretches(id, from, until),
          sql.sightings(id, until),
          sql.statuses(id, from, until),
        ];
        return [seen, sql.lastLooks(name, until), sql.reachesBackTo(id)];
      },
    };
  }

  return [
    { name: `history: the timeline of one of ${SERVERS} servers, ${DAYS} days`, ...timeline(ONE_SERVER) },
    { name: 'the same of a session host with 60 logons a day', ...timeline(SESSION_HOST) },
    {
      name: 'history: how full all servers were in a week',
      ask: () => reader.fullServers(WEEK),
      bare: () => {
        const full = [...sql.full(WEEK.from, WEEK.until)];
        const ids = new Set(full.map(({ id }) => id));
        return [full, [...ids].map((id) => sql.stretches(id, WEEK.from, WEEK.until)), sql.seenSince()];
      },
    },
  ];
}

/** Milliseconds of one answer, in turns, so that other load affects both. */
function compared(
  ask: () => unknown,
  bare: () => unknown,
): { readonly value: number; readonly baseline: number } {
  const rounds = Array.from({ length: ROUNDS }, () => ({ value: medianMs(ask), baseline: medianMs(bare) }));
  const middle = rounds.toSorted((a, b) => a.value / a.baseline - b.value / b.baseline)[(ROUNDS - 1) / 2];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}
