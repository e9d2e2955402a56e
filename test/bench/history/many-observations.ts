import { createObservationWriter } from '../../../electron/engine/history/observed/observation-writer.ts';
import type { Database } from '../../../electron/engine/history/observed/sqlite.ts';
import type { Observation } from '../../../shared/domain/history/observed/observation.ts';
import type { ServerName, SessionState } from '../../../shared/domain/model.ts';
import { parseServerName } from '../../../shared/names/server-name.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** People who work on the servers of this fleet. */
const PEOPLE = 3000;
/** Every twentieth server is a session host with so many logons a day; the others have these few. */
const LOGONS_A_DAY = { host: 60, other: 4 };

export interface ManyOptions {
  readonly servers: number;
  readonly days: number;
  /** Midnight of the first day, in milliseconds since 1970. */
  readonly from: number;
  /** From 0 to below 1. */
  readonly random: () => number;
}

export function serverNumber(number: number): ServerName {
  const name = parseServerName(`srv${number}`);
  if (name === null) throw new Error('It is a name of a server');
  return name;
}

/**
 * What was seen of one server on one day, from seven to eight in the evening, in the order of time: people who come, are
 * disconnected, come back and go, a server that is full now and then, and one that is silent now and then.
 */
export function* dayOf(server: number, day: number, options: ManyOptions): Generator<readonly Observation[]> {
  const name = serverNumber(server);
  const midnight = options.from + day * DAY;
  const [opens, closes] = [midnight + 420 * MINUTE, midnight + 1200 * MINUTE];
  const logons = server % 20 === 0 ? LOGONS_A_DAY.host : LOGONS_A_DAY.other;
  const events: { at: number; tell(): Observation }[] = [];
  for (let logon = 0; logon < logons; logon++) {
    const sessionId = 2 + day * 100 + logon;
    const user = `CORP\\user${Math.floor(options.random() * PEOPLE)}`;
    const times = Array.from({ length: 6 }, () => opens + options.random() * (closes - opens))
      .map((time) => Math.round(time / MINUTE) * MINUTE)
      .sort((a, b) => a - b);
    const part = (state: SessionState) => ({
      server: name,
      sessionId,
      user,
      logon: `11/${day + 1}/2026 ${logon}`,
      state,
    });
    for (const [index, at] of times.entries()) {
      const state: SessionState = index % 2 === 0 ? 'active' : 'disconnected';
      const seenUntil = at - MINUTE;
      const kind = index === 0 ? 'came' : index === times.length - 1 ? 'gone' : 'changed';
      events.push({
        at,
        tell: () =>
          kind === 'came' ? { kind, at, ...part(state) } : { kind, at, ...part(state), seenUntil },
      });
    }
  }
  for (const hour of [9, 10, 14, 15]) {
    const at = midnight + hour * 60 * MINUTE;
    const status = hour % 2 === 1 ? 'full' : 'free';
    events.push({ at, tell: () => ({ kind: 'status', server: name, at, status, seenUntil: at - MINUTE }) });
  }
  yield [
    { kind: 'began', server: name, at: opens, whole: true },
    { kind: 'status', server: name, at: opens, status: 'free', seenUntil: null },
  ];
  yield events.sort((a, b) => a.at - b.at).map(({ tell }) => tell());
  yield [
    { kind: 'looked', server: name, at: closes, whole: true },
    { kind: 'ended', server: name, at: closes },
  ];
}

/** Keeps what was seen of a whole fleet, day after day. Returns how many observations that were. */
export function writeMany(database: Database, options: ManyOptions): number {
  const writer = createObservationWriter(database);
  let rows = 0;
  for (let day = 0; day < options.days; day++)
    for (let server = 0; server < options.servers; server++) {
      const told = [...dayOf(server, day, options)].flat();
      rows += told.length;
      writer.write(told);
    }
  return rows;
}

/** The same numbers at every run. */
export function fixedRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
