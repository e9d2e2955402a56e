import { type SimulatedServer, simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  disconnectedSession,
  systemSessions,
} from '../../../electron/engine/demo/simulated-sessions.ts';
import { COPY, OPEN_DOCUMENTS } from '../../../electron/engine/demo/work/programs.ts';
import type { StandInCall } from '../../stand-ins/fleet-file.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** No user is logged on. */
export function emptyServer(name: string): SimulatedServer {
  return simulatedServer({ name, sessions: systemSessions(3) });
}

/** One of two slots is taken by jobss, who is active. */
export function halfServer(name: string): SimulatedServer {
  return { ...emptyServer(name), sessions: [...systemSessions(3), jobss()] };
}

/** A forgotten session: gatesb disconnected three days ago (session 1), jobss is active (session 2). */
export function fullServer(name: string): SimulatedServer {
  return { ...emptyServer(name), sessions: [...systemSessions(3), gatesb(), jobss()] };
}

export function gatesb() {
  return disconnectedSession(1, 'gatesb', { now: Date.now(), idleMinutes: 3 * DAY + 2 * HOUR + 5 });
}

export function jobss() {
  return activeSession(2, 'jobss', { now: Date.now(), idleMinutes: 0, loggedOnMinutes: 4 * HOUR });
}

/** A full server on which gatesb, idle longest, lets a copy run; ritchied is idle too, and nothing runs there. */
export function workingServer(name: string): SimulatedServer {
  const idle = disconnectedSession(3, 'ritchied', { now: Date.now(), idleMinutes: 9 * HOUR });
  return {
    ...emptyServer(name),
    sessions: [...systemSessions(40), { ...gatesb(), programs: COPY }, { ...idle, programs: OPEN_DOCUMENTS }],
  };
}

/** The commands for this server, without the tools that only ask. */
export function actsOn(calls: readonly StandInCall[], server: string): readonly string[] {
  return callsTo(calls, server).filter((call) => !isQuestion(call));
}

/** All commands for this server: `rwinsta 1 /server:XYZ`. */
export function callsTo(calls: readonly StandInCall[], server: string): readonly string[] {
  const target = new RegExp(`^/(?:server|v):${server}$`, 'i');
  return calls
    .filter(({ args }) =>
      args.some((arg, index) => target.test(arg) || (args[index - 1] === '/s' && arg === server)),
    )
    .map(({ tool, args }) => [tool, ...args].join(' '));
}

/**
 * Whether nothing was done to a server before both tools were asked again; how often they are asked is up to the app.
 */
export function isAskedFirst(calls: readonly string[]): boolean {
  const questions = calls.slice(
    0,
    calls.findIndex((call) => !isQuestion(call)),
  );
  const tools = new Set(questions.map((call) => call.split(' ')[0]));
  return tools.has('qwinsta') && tools.has('quser');
}

export function isQuestion(call: string): boolean {
  return /^(?:qwinsta|quser|tasklist|qprocess) /.test(call);
}
