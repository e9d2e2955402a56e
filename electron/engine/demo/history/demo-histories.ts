import { DAY_MS, MINUTE_MS } from '../../../../shared/basics/time-units.ts';
import { END_REASON } from '../../../../shared/domain/history/logon.ts';
import type { SimulatedServer } from '../simulated-server.ts';
import { liveLogons } from './live-logons.ts';
import type { SimulatedHistory, SimulatedRestart } from './logged-events.ts';
import { type DayTime, daily, momentOf, pastLogon, type Visit } from './visits.ts';

/** What a log holds besides those who are on. */
interface Past {
  readonly visits: readonly Visit[];
  /** When updates were installed; nobody was on unless a visit ends so. */
  readonly restarts: readonly DayTime[];
  /** Days after which events are overwritten. */
  readonly keepsDays?: number;
}

function restartAt(stoppedAt: number): SimulatedRestart {
  return { stoppedAt, startedAt: stoppedAt + 2 * MINUTE_MS };
}

/** gatesb closes the window and is logged off by somebody else the next day. */
function leftBehind(id: number, day: number, endReason: number): Visit {
  return { user: 'gatesb', id, on: [day, 9, 12], moves: [[day, 11, 40]], off: [day - 1, 10, 30], endReason };
}

const { loggedOff, loggedOffByAdministrator, idleLimit } = END_REASON;

/** Once jobss needed the session of ritchied, who came back. */
const DISCONNECTED_BY_JOBSS: Visit = {
  user: 'ritchied',
  id: 8,
  on: [11, 14],
  moves: [
    [11, 15, 30],
    [11, 15, 50],
  ],
  leftBy: { id: 37, user: 'jobss' },
  off: [11, 19, 45],
  endReason: loggedOff,
};

/** Four weeks of a server with few users: gatesb left six of eight sessions behind, and is leaving one behind now. */
const DATABASE: Past = {
  visits: [
    leftBehind(2, 27, loggedOffByAdministrator),
    leftBehind(3, 24, loggedOffByAdministrator),
    { user: 'gatesb', id: 2, on: [21, 13], off: [21, 15, 20], endReason: loggedOff },
    leftBehind(3, 19, idleLimit),
    leftBehind(4, 16, loggedOffByAdministrator),
    { user: 'gatesb', id: 5, on: [14, 10, 5], off: [14, 11, 50], endReason: loggedOff },
    leftBehind(6, 12, loggedOffByAdministrator),
    leftBehind(7, 10, loggedOffByAdministrator),
    ...daily('jobss', 20, [26, 25, 24, 23], [8, 17]),
    ...daily('jobss', 30, [20, 19, 18, 17, 16, 13, 12, 11, 10, 9], [8, 17]),
    ...daily('jobss', 40, [6, 5, 4], [8, 17]),
    // With the two sessions that were left behind, the server is full in these afternoons.
    ...daily('jobss', 43, [3, 2, 1], [13, 17]),
    DISCONNECTED_BY_JOBSS,
  ],
  restarts: [
    [22, 3],
    [8, 3],
  ],
};

/** Three weeks of a server on which nobody is now. One was on when it was restarted. */
const WEB: Past = {
  visits: [
    ...daily('hamiltonm', 2, [20, 17, 14], [10, 12]),
    ...daily('knuthd', 8, [13, 10, 7], [14, 16]),
    { user: 'liskovb', id: 12, on: [5, 18, 10], moves: [[5, 19]], off: [4, 3], end: 'restart' },
    ...daily('hamiltonm', 2, [3, 1], [9, 10]),
  ],
  restarts: [[4, 3]],
};

/** A server whose users are at work. */
const APPLICATION: Past = {
  visits: [
    ...daily('hopperg', 10, [9, 8, 7, 6, 5, 2, 1], [7, 16]),
    ...daily('Ada Lovelace', 20, [9, 8, 6, 5, 3, 2, 1], [9, 18]),
    { user: 'dijkstrae', id: 30, on: [4, 20], moves: [[4, 22, 30]], off: [3, 7], endReason: idleLimit },
  ],
  restarts: [[10, 4]],
};

/** Its many users fill the log in two days: who logged on before is not in it. */
const SESSION_HOST: Past = {
  visits: [
    ...daily('山田太郎', 20, [2, 1], [8, 17]),
    ...daily('佐藤花子', 30, [2, 1], [9, 19]),
    ...daily('tanaka', 40, [2, 1], [10, 18]),
    ...daily('kobayashi', 50, [2, 1], [7, 15]),
    { user: 'suzuki', id: 60, on: [2, 9], moves: [[2, 10, 15]], off: [1, 6], endReason: idleLimit },
  ],
  restarts: [],
  keepsDays: 2,
};

const PASTS: ReadonlyMap<string, Past> = new Map([
  ['demo-web01', WEB],
  ['demo-sql01', DATABASE],
  ['demo-app01', APPLICATION],
  ['demo-tokyo01', SESSION_HOST],
]);

/**
 * The history of a demo server at `now` (milliseconds since 1970): its past, and those who are on. Null for one without a
 * log.
 */
export function demoHistory({ name, sessions }: SimulatedServer, now: number): SimulatedHistory | null {
  const past = PASTS.get(name);
  if (past === undefined) return null;
  const { visits, restarts, keepsDays } = past;
  return {
    logons: [...visits.map((visit) => pastLogon(now, visit)), ...liveLogons(sessions)],
    restarts: restarts.map((stop) => restartAt(momentOf(now, stop))),
    ...(keepsDays === undefined ? {} : { reachesBackTo: now - keepsDays * DAY_MS }),
  };
}
