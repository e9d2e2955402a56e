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
    protectedTitle: 'On the list of protected users: is never reset',
    idlest: 'longest idle',
    idlestTitle: 'This session is the first that can be reset',
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
      down: 'Stuck: its connection is broken and nobody can work in it, but it takes a slot. Reset it. If that does not help, restart Remote Desktop Services on the server. This ends every session there.',
      reset:
        'Windows is ending it. If that takes more than a few minutes, a program in it is hanging: reset the session again, or restart the server.',
      init: 'Windows is still starting it. If this does not change, reset it. The user can then log on again.',
    } satisfies Partial<Record<SessionState, string>>,
    /** The same where it cannot be reset: its row says why. */
    stuckKept: {
      down: 'Stuck: its connection is broken and nobody can work in it, but it takes a slot. It cannot be reset from here now. Restarting Remote Desktop Services on the server ends it, and also every other session there.',
      reset:
        'Windows is ending it. If that takes more than a few minutes, a program in it is hanging. Restarting the server ends it.',
      init: 'Windows is still starting it. If this does not change, restarting Remote Desktop Services on the server ends it, and also every other session there.',
    } satisfies Partial<Record<SessionState, string>>,
    /** The same where no one is logged on: there is nothing to reset. */
    stuckEmpty: {
      down: 'It remained after a broken connection. Nobody is logged on to it, so it takes no slot and cannot be reset. There is nothing to do: it disappears when Remote Desktop Services are restarted.',
      reset:
        'Windows is removing it. Nobody is logged on to it, so it takes no slot. There is nothing to do.',
      init: 'Windows is preparing it. Nobody is logged on to it, so it takes no slot. There is nothing to do.',
    } satisfies Partial<Record<SessionState, string>>,
    /** A listener that is down. */
    stuckListener:
      'Nobody can connect through it: Windows does not listen here. Restarting Remote Desktop Services on the server may help, but ends every session there.',
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
