import { assertNever } from '../../../../shared/basics/assert.ts';
import { MINUTE_MS, SECOND_MS } from '../../../../shared/basics/time-units.ts';
import { FIRST_LISTENER_ID } from '../../../../shared/domain/idlest.ts';
import { inDomain, type SimulatedServer, type SimulatedSession } from '../simulated-server.ts';
import { emptySession } from '../simulated-sessions.ts';
import type { PrintedProcess } from './printed-process.ts';
import type { SimulatedProgram } from './programs.ts';
import { childPidAt, pidAt } from './simulated-pid.ts';
import { type WindowsProgram, windowsPrograms } from './windows-programs.ts';

/** What a program starts lives so long; shorter than the time between two looks. */
const CHILD_LIVES_MS = 4 * SECOND_MS;
/** Compilers use this much, so that all together stay below what counts as work by itself. */
const CHILD = { percent: 25, memoryKiB: 18_432 };
/** A server is started again after so long. */
const RESTART_MS = 30 * 24 * 60 * MINUTE_MS;

/**
 * What runs on a server at `now` (milliseconds since 1970). A pure function of its sessions and the time: there is no timer,
 * and a process keeps its pid as long as its session stays logged on. `isLocal`: asked on the computer itself, where the
 * caller's own session has the mark.
 */
export function processesOf(
  server: SimulatedServer,
  now: number,
  isLocal: boolean,
): readonly PrintedProcess[] {
  return withServices(server.sessions)
    .filter(({ id }) => id < FIRST_LISTENER_ID)
    .flatMap((session) => {
      const current = isLocal && session.id === server.callerSessionId;
      return runningIn(session, server.version, now).map((running) =>
        printed(running, session, now, current),
      );
    });
}

/** Every Windows has the session of the services, also where a test lists only people. */
function withServices(sessions: readonly SimulatedSession[]): readonly SimulatedSession[] {
  if (sessions.length === 0 || sessions.some(({ id }) => id === 0)) return sessions;
  return [emptySession(0, 'services', 'disconnected'), ...sessions];
}

interface Running extends Pick<WindowsProgram, 'image' | 'percent' | 'memoryKiB' | 'account'> {
  readonly pid: number;
  readonly startedAt: number;
  readonly title: string | null;
}

function runningIn(
  session: SimulatedSession,
  version: SimulatedServer['version'],
  now: number,
): readonly Running[] {
  const since = session.logonAt ?? now - (now % RESTART_MS);
  const windows = windowsPrograms(session, version);
  const own = windows.map((program, slot) => ({
    ...program,
    pid: pidAt(session, slot),
    startedAt: since,
    title: null,
  }));
  const ended = new Set(session.endedPids);
  const programs = (session.user === null ? [] : (session.programs ?? [])).flatMap((program, index) => {
    const pid = pidAt(session, windows.length + index);
    const startedAt = program.startedAt ?? since;
    return ended.has(pid) || startedAt > now ? [] : [{ ...program, pid, startedAt }];
  });
  const others = programs.map(
    ({ image, percent, memoryKiB, pid, startedAt, title = null }): Running => ({
      ...{ image, percent, memoryKiB, pid, startedAt, title },
      account: 'user',
    }),
  );
  const children = childrenOf(programs, session, now).filter(({ pid }) => !ended.has(pid));
  return [...own, ...others, ...children];
}

/** What programs have started a moment ago: other pids at every look. */
function childrenOf(
  programs: readonly SimulatedProgram[],
  session: SimulatedSession,
  now: number,
): readonly Running[] {
  const images = programs.flatMap(({ starts = [] }) => starts);
  const generation = Math.floor(now / CHILD_LIVES_MS);
  return images.map((image, index) => ({
    ...CHILD,
    image,
    account: 'user',
    pid: childPidAt(session, generation * images.length + index),
    startedAt: generation * CHILD_LIVES_MS,
    title: null,
  }));
}

function printed(running: Running, session: SimulatedSession, now: number, current: boolean): PrintedProcess {
  const { pid, image, percent, memoryKiB, account, startedAt, title } = running;
  return {
    pid,
    image,
    memoryKiB,
    title,
    current,
    sessionId: session.id,
    sessionName: session.sessionName,
    account: accountOf(account, session),
    person: account === 'user' ? session.user : null,
    cpuSeconds: Math.max(0, Math.floor(((now - startedAt) * percent) / (100 * SECOND_MS))),
  };
}

function accountOf(account: WindowsProgram['account'], { id, user }: SimulatedSession): string {
  switch (account) {
    case 'system':
      return 'NT AUTHORITY\\SYSTEM';
    case 'desktop':
      return `Window Manager\\DWM-${id}`;
    case 'fonts':
      return `Font Driver Host\\UMFD-${id}`;
    case 'user':
      return inDomain(user ?? '');
    default:
      return assertNever(account);
  }
}
