import type { Objection } from '../../domain/idlest.ts';
import { count } from './count.en.ts';
import { time } from './time.en.ts';

/** The page of one server. */
export const serverPage = {
  status: {
    full: 'Full',
    oneLeft: 'One left',
    free: 'Free',
    noLimit: 'Free, no limit',
    notAsked: 'Not checked yet',
    unsure: 'Not sure',
    noAnswer: 'No answer',
    failure: {
      toolMissing: 'Tool missing',
      accessDenied: 'Access denied',
      unreachable: 'Unreachable',
      timeout: 'Timeout',
      unknownHost: 'Unknown name',
      badOutput: 'Unreadable answer',
      loginFailed: 'Sign-in refused',
      hostKeyUnknown: 'Key not known',
      hostKeyChanged: 'Key has changed',
    },
    taken: (used: number, capacity: number) => `${used} of ${capacity} taken`,
    on: (used: number) => `${used} logged on`,
  },

  headline: {
    overfull: (used: number, capacity: number) => `Full: ${used} sessions for ${count(capacity, 'slot')}`,
    full: (capacity: number) =>
      capacity === 1 ? 'Full: the only slot is taken' : `Full: ${capacity} of ${capacity} slots are taken`,
    oneLeft: (used: number, capacity: number) =>
      `One slot left: ${used} of ${capacity} slots ${used === 1 ? 'is' : 'are'} taken`,
    free: (used: number, capacity: number) =>
      `Free: ${used} of ${capacity} slots ${used === 1 ? 'is' : 'are'} taken`,
    empty: (capacity: number) =>
      capacity === 1 ? 'Free: the only slot is free' : `Free: all ${capacity} slots are free`,
    noLimit: (used: number) =>
      `Free: ${used === 0 ? 'nobody is' : used === 1 ? '1 user is' : `${used} users are`} logged on, and there is no limit`,
    unsure: 'Not sure: the answer is incomplete, a slot may be taken',
    notAsked: 'Not checked yet',
    askingFirst: 'First check…',
    unknown: 'Unknown: no answer',
    failure: {
      toolMissing: 'Unknown: a Windows tool is missing on this computer',
      accessDenied: 'Unknown: access denied',
      unreachable: 'Unknown: the server cannot be reached',
      timeout: 'Unknown: the server did not answer in time',
      unknownHost: 'Unknown: this name was not found',
      badOutput: 'Unknown: the answer could not be read',
      loginFailed: 'Unknown: the server refuses the sign-in',
      hostKeyUnknown: 'Unknown: the key of the server is not known here yet',
      hostKeyChanged: 'Unknown: the key of the server has changed',
    },
  },

  server: {
    /** The button that resets the idlest session: `Reset gatesb (disconnected 3 d)`. */
    resetIdlest: (user: string, facts: string) => `Reset ${user} (${facts})`,
    /** The same button where no session can be reset. */
    resetNone: 'Reset a session',
    connect: 'Connect',
    connectTitle: 'Opens Remote Desktop to this server.',
    /** Follows one of the two, when the server's settings have a port. */
    connectPort: (port: number) => `It uses port ${port}.`,
    connectConsole: 'Its settings say: console connection.',
    connectAskTitle: 'First shows who is logged on and how you can connect.',
    console: 'Console connection',
    askAgainTitle: 'Check this server now.',
    started: (command: string) => `Started: ${command}`,
    wouldStart: (command: string) => `Demo: this would start ${command}`,
    asked: 'Checked',
    overSsh: 'over ssh',
    notAskedAgain:
      'This server is not checked automatically any more. Choose “Refresh” here once the problem is solved.',
    took: (ms: number) => `answered in ${ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`}`,
    lastKnown: 'Last known sessions',
    lastKnownFrom: 'from',
    nobodyOn: 'Nobody is logged on.',
    showSystem: (number: number) => `Show ${count(number, 'system session')}`,
    hideSystem: 'Hide system sessions',
  },

  /** The program that opens connections. */
  remoteDesktop: {
    opens: (program: string) => `Connections open in ${program}.`,
    windowsApp: 'Windows App',
    none: 'This computer has no program that opens connections.',
    console: (program: string) => `Opens ${program} with /admin: an administrative session.`,
    consoleMayWork: (program: string) =>
      `Asks ${program} for an administrative session. It is not known whether it does that; it may be a usual connection.`,
    noConsole: (program: string) => `${program} cannot ask for the console.`,
  },

  /** What the console connection really does; it must not promise a third session. */
  consoleTitle: {
    admin: 'Opens mstsc with /admin: an administrative session.',
    console: 'Opens mstsc with /console, for Remote Desktop clients before 6.1. Newer clients ignore it.',
    oldServer:
      'On this server the console is an extra session beside the slots. If another user is logged on there, this user is logged off when you connect, and unsaved work is lost.',
    noLimit: 'It does not count towards the session limit and needs no licence.',
    full: 'Without the Remote Desktop role this gives no extra session. The server is full, so Windows will ask which user to disconnect.',
    plain:
      'Without the Remote Desktop role this gives no extra session: it takes a slot like any other connection.',
  },

  idlest: {
    why: {
      stuck: 'Stuck sessions come first: they take a slot, and nobody can use them.',
      onlyDisconnected: 'It is the only disconnected session.',
      disconnected: 'Disconnected sessions come first, then those without input for the longest time.',
      active: (threshold: number) =>
        `No session is disconnected. This one has been idle the longest, for more than ${time.minutes(threshold)}.`,
      activeNext: (threshold: number) =>
        `All disconnected sessions are working. Of the others, this one has been idle the longest, for more than ${time.minutes(threshold)}.`,
    },
    noneOn: 'Nobody is logged on, so there is nothing to reset.',
    none: 'No session can be reset safely:',
    noAnswer: 'The server does not answer, so no session can be reset.',
  },

  /** Beside a session, in place of its reset button: short in the table, in full in its title. */
  objection: {
    short: {
      nobodyLoggedOn: 'no user',
      notEndable: 'system session',
      inDoubt: 'not sure',
      callerUnknown: 'may be yours',
      ownSession: 'your session',
      ownAccount: 'your account',
      protectedUser: 'protected',
      logonUnknown: 'logon unknown',
      idleUnknown: 'idle unknown',
      recentInput: 'recently active',
    } satisfies Record<Objection, string>,
    long(objection: Objection, rule: { readonly idleThresholdMinutes: number }): string {
      const sentences = {
        nobodyLoggedOn: 'Nobody is logged on to it, so it takes no slot.',
        notEndable: 'It is a session of Windows itself and is never ended.',
        inDoubt: 'The answers about this session contradict each other, so it is not ended.',
        callerUnknown: 'Your own account could not be found out, so any session could be your own.',
        ownSession: 'You are working in this session.',
        ownAccount: 'It is a session of your own account. You can allow this in the settings.',
        protectedUser: 'The user is on the list of protected users in the settings.',
        logonUnknown:
          'Its logon time is not known, so it could be confused with a later logon of the same user.',
        idleUnknown: 'It is not disconnected, and its idle time is not known.',
        recentInput: `There was input in the last ${time.minutes(rule.idleThresholdMinutes)}, so the user may be working.`,
      } satisfies Record<Objection, string>;
      return sentences[objection];
    },
    stale: {
      noAnswer: {
        short: 'no answer',
        long: 'The server does not answer, so this may have changed.',
      },
      old: {
        short: 'old answer',
        long: 'The answer is too old, so this may have changed. Refresh first.',
      },
    },
  },
};
