import { type SimulatedServer, simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  disconnectedSession,
  systemSessions,
} from '../../../electron/engine/demo/simulated-sessions.ts';
import type { StandInCall } from '../../stand-ins/fleet-file.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Nobody is on. */
export function emptyServer(name: string): SimulatedServer {
  return simulatedServer({ name, sessions: systemSessions(3) });
}

/** One of two slots is taken by jobss, who is at work. */
export function halfServer(name: string): SimulatedServer {
  return { ...emptyServer(name), sessions: [...systemSessions(3), jobss()] };
}

/** The forgotten session: gatesb disconnected three days ago (session 1), jobss is at work (session 2). */
export function fullServer(name: string): SimulatedServer {
  return { ...emptyServer(name), sessions: [...systemSessions(3), gatesb(), jobss()] };
}

export function gatesb() {
  return disconnectedSession(1, 'gatesb', { now: Date.now(), idleMinutes: 3 * DAY + 2 * HOUR + 5 });
}

export function jobss() {
  return activeSession(2, 'jobss', { now: Date.now(), idleMinutes: 0, loggedOnMinutes: 4 * HOUR });
}

/** What was called for this server, as typed, without the two tools that only look. */
export function actsOn(calls: readonly StandInCall[], server: string): readonly string[] {
  return callsTo(calls, server).filter((call) => !isQuestion(call));
}

/** Every call for this server as typed: `rwinsta 1 /server:XYZ`. */
export function callsTo(calls: readonly StandInCall[], server: string): readonly string[] {
  const target = new RegExp(`^/(?:server|v):${server}$`, 'i');
  return calls
    .filter(({ args }) => args.some((arg) => target.test(arg)))
    .map(({ tool, args }) => [tool, ...args].join(' '));
}

/** Whether nothing was done to a server before both tools were asked once more; how often they are asked is the app's. */
export function isAskedFirst(calls: readonly string[]): boolean {
  const questions = calls.slice(
    0,
    calls.findIndex((call) => !isQuestion(call)),
  );
  const tools = new Set(questions.map((call) => call.split(' ')[0]));
  return tools.has('qwinsta') && tools.has('quser');
}

export function isQuestion(call: string): boolean {
  return /^(?:qwinsta|quser) /.test(call);
}
