import fc from 'fast-check';
import { migrate } from '../../../../electron/engine/history/observed/history-tables.ts';
import { createObservationReader } from '../../../../electron/engine/history/observed/observation-reader.ts';
import { createObservationWriter } from '../../../../electron/engine/history/observed/observation-writer.ts';
import { createHistoryRecorder } from '../../../../electron/engine/history/observed/record-history.ts';
import { loadSqlite } from '../../../../electron/engine/history/observed/sqlite.ts';
import { MINUTE_MS, SECOND_MS } from '../../../../shared/basics/time-units.ts';
import { joinLogons } from '../../../../shared/domain/history/joined/join-logons.ts';
import { pairLogons } from '../../../../shared/domain/history/log/pair-logons.ts';
import type { LogEvent, LogEventId } from '../../../../shared/domain/history/log/session-log.ts';
import type { LogHistory, Logon } from '../../../../shared/domain/history/logon.ts';
import type { ObservedHistory } from '../../../../shared/domain/history/observed/observed-logon.ts';
import { NOW } from '../../../builders.ts';
import { event, sessionLog } from '../log/log-events.ts';
import { OBSERVING, XYZ } from '../observed/history-file.ts';
import { type Look, play, type Turn, turns } from '../observed/history-world.ts';

const { DatabaseSync } = await loadSqlite();

/** One person's true time in a session. */
export interface TrueTime {
  readonly sessionId: number;
  readonly user: string;
  readonly from: number;
  /** Null while it is on. */
  until: number | null;
}

/** Some turns of the world, how much of them the log of the server holds, and when it was read. */
export interface JoinedWorld {
  readonly truth: readonly TrueTime[];
  readonly observed: ObservedHistory;
  readonly log: { readonly readAt: number; readonly history: LogHistory };
  readonly joined: readonly Logon[];
  /** Where the log begins, on the clock of this computer. */
  readonly reach: number;
}

interface Cut {
  readonly all: readonly Turn[];
  /** Parts of all events and of all turns. */
  readonly begins: number;
  readonly isRead: number;
  /** So many minutes the server's clock is ahead. */
  readonly ahead: number;
}

/** `ahead`: how many minutes the server's clock may be ahead. */
export function cuts(...ahead: readonly number[]): fc.Arbitrary<Cut> {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.record({ all: turns, begins: part, isRead: part, ahead: fc.constantFrom(...ahead) });
}

/** Null where the log has nothing. */
export function worldOf({ all, begins, isRead, ahead }: Cut): JoinedWorld | null {
  const looks = play(all);
  const { events, truth } = whatHappened(all);
  const readAt = looks[Math.floor(isRead * (looks.length - 1))]?.at ?? NOW;
  const written = events.filter(({ at }) => at <= readAt);
  const kept = written.slice(Math.floor(begins * written.length));
  const [first] = kept;
  if (first === undefined) return null;
  const late = ahead * MINUTE_MS;
  const log = sessionLog(
    kept.map((one) => ({ ...one, at: one.at + late })),
    [],
    { readAt },
  );
  const live = looks.findLast(({ report }) => report !== null)?.report ?? null;
  const read = { readAt, history: pairLogons(log, live) };
  const observed = observedIn(looks);
  return { truth, observed, log: read, joined: joinLogons(read, observed.logons), reach: first.at };
}

function observedIn(looks: readonly (Look & Pick<Turn, 'program'>)[]): ObservedHistory {
  const database = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
  migrate(database);
  const start = () => {
    const writer = createObservationWriter(database);
    return createHistoryRecorder((rows) => writer.write(rows));
  };
  let program = start();
  for (const { report, program: fate } of looks) {
    if (fate === 'isClosed') program.stopAll();
    if (fate !== 'goesOn') program = start();
    if (report !== null) program.see(report, OBSERVING);
  }
  program.tellLooks();
  const until = looks.at(-1)?.at ?? NOW;
  const asked = { server: XYZ, from: NOW, until, now: until, freshSince: until };
  const observed = createObservationReader(database).logons(asked);
  database.close();
  return observed;
}

/** What the log of the server would have of all, and the truth. The changes of a turn are in the minute before its look. */
function whatHappened(all: readonly Turn[]) {
  const events: LogEvent[] = [];
  const truth: TrueTime[] = [];
  const open = new Map<number, TrueTime & { state: string }>();
  let now = NOW;
  for (const { changes, minutes } of all) {
    now += minutes * MINUTE_MS;
    changes.forEach(({ id: sessionId, user, state }, index) => {
      let at = now - (50 - 25 * index) * SECOND_MS;
      const write = (id: LogEventId, who: string) => {
        events.push(event(id, at, { sessionId, user: who }));
        at += 11 * SECOND_MS;
      };
      const there = open.get(sessionId);
      if (there !== undefined && there.user !== user) {
        there.until = at;
        open.delete(sessionId);
        write(23, there.user);
      }
      if (user === null) return;
      if (there?.user === user) {
        if (there.state !== state) write(state === 'active' ? 25 : 24, user);
        there.state = state;
        return;
      }
      const logon = { sessionId, user, from: at, until: null, state };
      open.set(sessionId, logon);
      truth.push(logon);
      write(21, user);
      if (state === 'disconnected') write(24, user);
    });
  }
  return { events, truth };
}
