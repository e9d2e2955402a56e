import type { Capacity } from '../../../shared/domain/model.ts';
import { demoHistory } from './history/demo-histories.ts';
import { type SimulatedServer, type SimulatedSession, simulatedServer } from './simulated-server.ts';
import {
  activeSession,
  consoleSession,
  disconnectedSession,
  emptySession,
  stuckSession,
  systemSessions,
} from './simulated-sessions.ts';
import { BROWSER, BUILD, CALCULATION, COPY, OPEN_DOCUMENTS, QUIET_BROWSER } from './work/programs.ts';

const SHOP = ['Shop'];

const HOUR = 60;
const DAY = 24 * HOUR;

/** `tasklist` is the slowest of the tools. */
const TASKLIST_DELAY_MS = 1500;
/** A log takes a moment. */
const EVENT_LOG_DELAY_MS = 300;

/** The label and the group of a demo server, and how many sessions it takes. */
export interface DemoServer {
  readonly label: string;
  /** From the outermost on; none for a server in no group. */
  readonly group?: readonly string[];
  readonly capacity: Capacity;
  readonly server: SimulatedServer;
}

/**
 * The demo fleet as it starts at `now` (milliseconds since 1970): all free; one slot left; full with a forgotten
 * session, and with one that is idle for longer but copies files; full with every user at work; a session host without a
 * limit, with a stuck session, a build and a browser nobody looks at; Server 2003 with its console, where `tasklist` finds no way; one
 * switched off; one that denies access. Two answer in another language; all but one are in groups. All but four have a log of who was on: Berlin
 * refuses it, Server 2003 has none, and that of the session host reaches back two days.
 */
export function startingServers(now: number): readonly DemoServer[] {
  return serversAt(now).map((one) => ({
    ...one,
    server: {
      ...one.server,
      ...historyOf(one.server, now),
      toolDelayMs: { tasklist: TASKLIST_DELAY_MS, wevtutil: EVENT_LOG_DELAY_MS },
    },
  }));
}

function historyOf(server: SimulatedServer, now: number): Pick<SimulatedServer, 'history'> {
  const history = demoHistory(server, now);
  return history === null ? {} : { history };
}

function serversAt(now: number): readonly DemoServer[] {
  const idle = (idleMinutes: number | null, loggedOnMinutes?: number) =>
    loggedOnMinutes === undefined ? { now, idleMinutes } : { now, idleMinutes, loggedOnMinutes };
  return [
    {
      label: 'Web front end',
      group: SHOP,
      capacity: 'auto',
      server: simulatedServer({ name: 'demo-web01', delayMs: 40, sessions: systemSessions() }),
    },
    {
      label: 'Berlin file server',
      group: ['Offices', 'Berlin'],
      capacity: 'auto',
      server: simulatedServer({
        name: 'demo-berlin01',
        delayMs: 70,
        language: 'de',
        logonFormat: 'de',
        trouble: { wevtutil: 'deniesAction' },
        sessions: [
          ...systemSessions(),
          { ...activeSession(2, 'Käthe Müller', idle(4, 3 * HOUR)), programs: OPEN_DOCUMENTS },
        ],
      }),
    },
    {
      label: 'Database',
      group: SHOP,
      capacity: 3,
      server: simulatedServer({
        name: 'demo-sql01',
        delayMs: 60,
        sessions: [
          ...systemSessions(3),
          { ...disconnectedSession(4, 'ritchied', idle(5 * DAY + HOUR, 6 * DAY)), programs: COPY },
          {
            ...disconnectedSession(1, 'gatesb', idle(3 * DAY + 2 * HOUR + 2, 4 * DAY)),
            programs: OPEN_DOCUMENTS,
          },
          { ...activeSession(2, 'jobss', idle(12, 5 * HOUR)), programs: QUIET_BROWSER },
        ],
      }),
    },
    {
      label: 'Application server',
      group: SHOP,
      capacity: 'auto',
      server: simulatedServer({
        name: 'demo-app01',
        delayMs: 50,
        sessions: [
          ...systemSessions(),
          { ...activeSession(2, 'hopperg', idle(0, 2 * HOUR)), programs: CALCULATION },
          { ...activeSession(4, 'Ada Lovelace', idle(2, 7 * HOUR)), programs: OPEN_DOCUMENTS },
        ],
      }),
    },
    {
      label: 'Tokyo session host',
      group: ['Offices', 'Tokyo'],
      capacity: 'unlimited',
      server: simulatedServer({
        name: 'demo-tokyo01',
        delayMs: 120,
        language: 'ja',
        logonFormat: 'ja',
        layout: 'wide',
        sessions: [...systemSessions(), ...tokyoUsers(now)],
      }),
    },
    {
      label: 'Old payroll (Server 2003)',
      group: ['Offices', 'Berlin'],
      capacity: 'auto',
      server: simulatedServer({
        name: 'demo-old03',
        version: '2003',
        delayMs: 90,
        trouble: { tasklist: 'findsNoWay', taskkill: 'findsNoWay', wevtutil: 'hasNoLog' },
        sessions: [
          { ...consoleSession(0, 'operator', idle(null, 9 * DAY)), type: 'wdcon' },
          { ...emptySession(65536, 'rdp-tcp', 'listen'), type: 'rdpwd' },
          {
            ...disconnectedSession(1, 'turinga', idle(45, 6 * HOUR)),
            type: 'rdpwd',
            programs: OPEN_DOCUMENTS,
          },
        ],
      }),
    },
    {
      label: 'Test laboratory',
      group: ['Laboratory'],
      capacity: 'auto',
      server: simulatedServer({ name: 'demo-lab01', reachability: 'unreachable' }),
    },
    {
      label: 'Domain controller',
      capacity: 'auto',
      server: simulatedServer({ name: 'demo-dc01', delayMs: 30, reachability: 'denies' }),
    },
  ];
}

function tokyoUsers(now: number): readonly SimulatedSession[] {
  return [
    activeSession(2, '山田太郎', { now, idleMinutes: 1, loggedOnMinutes: 4 * HOUR }),
    {
      ...activeSession(3, '佐藤花子', { now, idleMinutes: 38, loggedOnMinutes: 8 * HOUR }),
      programs: BUILD,
    },
    {
      ...disconnectedSession(5, 'suzuki', { now, idleMinutes: 2 * HOUR + 5, loggedOnMinutes: DAY }),
      programs: OPEN_DOCUMENTS,
    },
    activeSession(6, 'tanaka', { now, idleMinutes: 0, loggedOnMinutes: 50 }),
    {
      ...disconnectedSession(8, 'watanabe', { now, idleMinutes: 6 * DAY + HOUR, loggedOnMinutes: 7 * DAY }),
      programs: BROWSER,
    },
    activeSession(9, 'kobayashi', { now, idleMinutes: 7, loggedOnMinutes: 3 * HOUR }),
    stuckSession(11, 'mori', { now, idleMinutes: 5 * HOUR, loggedOnMinutes: 9 * HOUR }),
  ];
}
