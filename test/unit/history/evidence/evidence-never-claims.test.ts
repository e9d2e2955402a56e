import process from 'node:process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EvidenceWatch } from '../../../../electron/engine/history/evidence-watch.ts';
import { migrate } from '../../../../electron/engine/history/observed/history-tables.ts';
import { createObservationReader } from '../../../../electron/engine/history/observed/observation-reader.ts';
import { createObservationWriter } from '../../../../electron/engine/history/observed/observation-writer.ts';
import { createHistoryRecorder } from '../../../../electron/engine/history/observed/record-history.ts';
import { loadSqlite } from '../../../../electron/engine/history/observed/sqlite.ts';
import type { Evidences } from '../../../../shared/domain/history/evidence/evidence.ts';
import type { Report } from '../../../../shared/domain/model.ts';
import { isSameAccount } from '../../../../shared/names/account.ts';
import { server } from '../../../builders.ts';
import { OBSERVING, XYZ } from '../observed/history-file.ts';
import { type Look, play, type TrueLogon, type Turn, turns } from '../observed/history-world.ts';

const RUNS = Number(process.env.HISTORY_RUNS ?? 300);
const { DatabaseSync } = await loadSqlite();

/** What was told at one look, and all looks until then. */
interface Told {
  readonly evidences: Evidences;
  readonly looks: readonly Look[];
}

/** All that a program tells while it looks, also before the answer of the database is there. `isLate`: when that takes a turn. */
async function tellAll(all: readonly Turn[], isLate: (turn: number) => boolean): Promise<readonly Told[]> {
  const database = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
  migrate(database);
  const reader = createObservationReader(database);
  const late: (() => void)[] = [];
  let turn = 0;
  let last: Report | null = null;
  const start = () => {
    const writer = createObservationWriter(database);
    const recorder = createHistoryRecorder((rows) => writer.write(rows));
    const watch = new EvidenceWatch({
      observed: async (name, users, askedAt) => {
        recorder.tellLooks(name);
        const logons = reader.lastLogons({
          server: name,
          users,
          last: 20,
          now: askedAt,
          freshSince: askedAt,
        });
        if (isLate(turn)) await new Promise<void>((resolve) => late.push(resolve));
        return logons;
      },
      log: () => null,
      server: (name) => server(name, last),
      intervalMs: () => OBSERVING.intervalMs,
      judge: () => {},
    });
    watch.lookAt([XYZ]);
    return { recorder, watch };
  };
  let program = start();
  const told: Told[] = [];
  const looks: Look[] = [];
  for (const look of play(all)) {
    turn += 1;
    if (look.program === 'isClosed') program.recorder.stopAll();
    if (look.program !== 'goesOn') {
      program.watch.dispose();
      last = null;
      program = start();
    }
    for (const resolve of late.splice(0)) resolve();
    await settled();
    if (look.report === null) continue;
    const report = withoutIdle(look.report);
    const { recorder, watch } = program;
    looks.push(look);
    recorder.see(report, OBSERVING);
    last = report;
    told.push({ evidences: watch.of(report, false), looks: [...looks] });
    watch.noteChange([server(XYZ, report)]);
    await settled();
    told.push({ evidences: watch.of(report, false), looks: [...looks] });
  }
  database.close();
  return told;
}

const settled = async (): Promise<void> => {
  for (let step = 0; step < 12; step++) await Promise.resolve();
};

/** An input since would speak against everything. */
function withoutIdle(report: Report): Report {
  if (report.kind !== 'answer') return report;
  return { ...report, sessions: report.sessions.map((one) => ({ ...one, idleMinutes: null })) };
}

/** Whether nobody knows of a gap between two looks. */
function isNext(before: Look | undefined, look: Look | undefined): boolean {
  if (before === undefined || look === undefined) return false;
  return before.run === look.run && look.at - before.at <= 4 * 60_000;
}

it('whatever happens, no more is said of the past of a session than was seen', async () => {
  let claims = 0;
  await fc.assert(
    fc.asyncProperty(turns, fc.array(fc.boolean(), { maxLength: 25 }), async (all, late) => {
      for (const { evidences, looks } of await tellAll(all, (turn) => late[turn] === true)) {
        for (const [id, { disconnectedSince, address, leftBehind }] of Object.entries(evidences)) {
          const now = looks.at(-1)?.shown?.get(Number(id));
          expect(now).toBeDefined();
          expect(address).toBeNull();
          if (now === undefined) continue;
          const isLeft = (look: Look | undefined) => isLeftBy(look?.shown?.get(Number(id)), now);
          if (disconnectedSince !== null) {
            claims += 1;
            const first = looks.findIndex(({ at }) => at === disconnectedSince);
            const since = looks.slice(first);
            expect(first).toBeGreaterThan(0);
            expect(since.every((look, index) => isLeft(look) && isNext(looks[first + index - 1], look))).toBe(
              true,
            );
            expect(looks[first - 1]?.shown).not.toBeNull();
            // It was connected then, or another logon.
            const before = looks[first - 1]?.shown?.get(Number(id));
            const isSameLogon = before?.number === looks[first]?.shown?.get(Number(id))?.number;
            expect(isSameLogon && isLeft(looks[first - 1])).toBe(false);
          }
          if (leftBehind !== null) {
            const theirs = looks.flatMap(({ shown }) =>
              [...(shown?.values() ?? [])].filter(({ user }) => isSameAccount(user, now.user)),
            );
            const left = theirs.filter(({ state }) => state === 'disconnected');
            expect(leftBehind.of).toBeLessThanOrEqual(new Set(theirs.map(({ number }) => number)).size);
            expect(leftBehind.left).toBeLessThanOrEqual(new Set(left.map(({ number }) => number)).size);
          }
        }
      }
    }),
    { numRuns: RUNS },
  );
  // Nor is nothing ever said.
  expect(claims).toBeGreaterThan(RUNS / 10);
});

function isLeftBy(there: TrueLogon | undefined, now: TrueLogon): boolean {
  return there?.state === 'disconnected' && isSameAccount(there.user, now.user);
}
