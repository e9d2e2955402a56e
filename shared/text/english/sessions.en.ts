import type { SessionKind, SessionState } from '../../domain/model.ts';
import { time } from './time.en.ts';

/** The table of sessions. */
export const sessionTable = {
  sessions: {
    name: 'Sessions',
    user: 'User',
    state: 'State',
    idle: 'Idle',
    logon: 'Logon',
    sessionName: 'Session',
    id: 'ID',
    kind: 'Kind',
    action: 'Actions',
    reset: 'Reset',
    resetUser: (user: string, id: number) => `Reset ${user}, session ${id}`,
    you: 'you',
    youTitle: 'Your own account',
    protected: 'protected',
    protectedTitle: 'On the list of protected users: never offered',
    idlest: 'idlest',
    idlestTitle: 'The session “Reset idlest” would end',
    nobody: 'nobody',
    none: '–',
    /** Shorter than `sayIdle`: the state is in the column beside it. */
    lastInput: (minutes: number) =>
      minutes < 1 ? 'last input just now' : `last input ${time.minutes(minutes)} ago`,
    noInput: (minutes: number) => (minutes < 1 ? 'input just now' : `no input for ${time.minutes(minutes)}`),
    idleUnknown: 'unknown',
    lastInputAt: (moment: string) => `Last input: ${moment}`,
    stuckHeader: 'What is wrong',
    /** Below a stuck session: what it is, and what helps. It can be reset from its row. */
    stuck: {
      down: 'Stuck: its connection is broken and nobody can work in it, but it takes a slot. Reset it; if it stays, restart Remote Desktop Services on the server, which ends every session there.',
      reset:
        'Windows is ending it. If that takes more than a few minutes, a program in it does not end: reset it once more, or restart the server.',
      init: 'Windows is still setting it up. If it stays like that, reset it; its user can then log on again.',
    } satisfies Partial<Record<SessionState, string>>,
    /** The same where it cannot be reset: its row says why. */
    stuckKept: {
      down: 'Stuck: its connection is broken and nobody can work in it, but it takes a slot. It cannot be reset from here now; restarting Remote Desktop Services on the server ends it, and every other session there.',
      reset:
        'Windows is ending it. If that takes more than a few minutes, a program in it does not end; restarting the server ends it.',
      init: 'Windows is still setting it up. If it stays like that, restarting Remote Desktop Services on the server ends it, and every other session there.',
    } satisfies Partial<Record<SessionState, string>>,
    /** The same where no one is logged on: there is nothing to reset. */
    stuckEmpty: {
      down: 'Left over from a broken connection. Nobody is logged on to it, so it takes no slot and cannot be reset. There is nothing to do; it goes with the next restart of Remote Desktop Services.',
      reset:
        'Windows is removing it. Nobody is logged on to it, so it takes no slot; there is nothing to do.',
      init: 'Windows is getting it ready. Nobody is logged on to it, so it takes no slot; there is nothing to do.',
    } satisfies Partial<Record<SessionState, string>>,
    /** A listener that is down. */
    stuckListener:
      'Nobody can connect through it: Windows does not listen here. Restarting Remote Desktop Services on the server, which ends every session there, may help.',
  },

  state: {
    active: 'Active',
    connected: 'Connected',
    connectQuery: 'Connecting',
    shadow: 'Shadowing',
    disconnected: 'Disconnected',
    idle: 'Idle',
    listen: 'Listening',
    reset: 'Resetting',
    down: 'Down',
    init: 'Starting',
    unknown: 'Unknown',
  } satisfies Record<SessionState, string>,

  kind: {
    remote: 'Remote',
    console: 'Console',
    services: 'Services',
    listener: 'Listener',
  } satisfies Record<SessionKind, string>,
};
