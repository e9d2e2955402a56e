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
    notAsked: 'Not asked yet',
    unsure: 'Not sure',
    noAnswer: 'No answer',
    failure: {
      toolMissing: 'Tool missing',
      accessDenied: 'Access denied',
      unreachable: 'Unreachable',
      timeout: 'No answer in time',
      unknownHost: 'Unknown name',
      badOutput: 'Unreadable answer',
    },
    taken: (used: number, capacity: number) => `${used} of ${capacity} taken`,
    on: (used: number) => `${used} on`,
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
      `Free: ${used === 0 ? 'nobody is' : used === 1 ? '1 person is' : `${used} people are`} on, and there is no limit`,
    unsure: 'Not sure: the answer may hide a taken slot',
    notAsked: 'Not asked yet',
    askingFirst: 'Asking for the first time…',
    unknown: 'Unknown: there is no answer',
    failure: {
      toolMissing: 'Unknown: a Windows tool is missing here',
      accessDenied: 'Unknown: the server does not let you look',
      unreachable: 'Unknown: the server cannot be reached',
      timeout: 'Unknown: the server did not answer in time',
      unknownHost: 'Unknown: no server has this name',
      badOutput: 'Unknown: the answer could not be read',
    },
  },

  server: {
    resetIdlest: 'Reset idlest',
    connect: 'Connect',
    connectTitle: 'Opens Remote Desktop to this server.',
    /** Follows one of the two, when the server's settings have a port. */
    connectPort: (port: number) => `It listens on port ${port}.`,
    connectConsole: 'As its settings say, by a console connection.',
    connectAskTitle: 'Shows who is on first, and the ways in.',
    console: 'Console connection',
    askAgainTitle: 'Ask this server now.',
    started: (command: string) => `Started: ${command}`,
    wouldStart: (command: string) => `Demo: this would start ${command}`,
    asked: 'Asked',
    took: (ms: number) => `answered in ${ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`}`,
    lastKnown: 'Last known sessions',
    lastKnownFrom: 'from',
    nobodyOn: 'Nobody is logged on.',
    showSystem: (number: number) => `Show ${count(number, 'row')} that nobody is logged on to`,
    hideSystem: 'Hide rows that nobody is logged on to',
  },

  /** What the console connection really does; it must not promise a third session. */
  consoleTitle: {
    admin: 'Opens mstsc with /admin: an administrative session.',
    console:
      'Opens mstsc with /console, for Remote Desktop clients before 6.1. Newer clients ignore it silently.',
    oldServer:
      'On this server the console is a third door beside the slots. Another user at the console is logged off when you take it, and unsaved work is lost.',
    noLimit: 'It is outside the session limit and needs no licence.',
    full: 'Without the Remote Desktop role it is no third door: this server is full, so Windows will ask which user to disconnect.',
    plain:
      'Without the Remote Desktop role every connection is one already, so it takes a slot like any other.',
  },

  idlest: {
    why: {
      stuck: 'Stuck sessions come before all others: they take a slot, and nobody gets back into them.',
      onlyDisconnected: 'The only disconnected session.',
      disconnected: 'Disconnected sessions come first, then the longest without input.',
      active: (threshold: number) =>
        `Nobody is disconnected; this one is idle the longest, over ${time.minutes(threshold)}.`,
      activeNext: (threshold: number) =>
        `Whoever is disconnected works; of the others this one is idle the longest, over ${time.minutes(threshold)}.`,
    },
    noneOn: 'Nobody is logged on, so there is nothing to reset.',
    none: 'No session is offered for a reset:',
    noAnswer: 'Without an answer no session is offered for a reset.',
  },

  /** Beside a session, in place of its reset button: short in the table, in full in its title. */
  objection: {
    short: {
      nobodyLoggedOn: 'nobody on it',
      notEndable: 'belongs to Windows',
      inDoubt: 'not sure',
      callerUnknown: 'may be yours',
      ownSession: 'your session',
      ownAccount: 'your account',
      protectedUser: 'protected',
      logonUnknown: 'logon unknown',
      idleUnknown: 'idle unknown',
      recentInput: 'at work',
    } satisfies Record<Objection, string>,
    long(objection: Objection, rule: { readonly idleThresholdMinutes: number }): string {
      const sentences = {
        nobodyLoggedOn: 'Nobody is logged on to it, so it takes no slot.',
        notEndable: 'It belongs to Windows itself and is never ended.',
        inDoubt: 'The answers about this session contradict each other, so it is not ended.',
        callerUnknown: 'The system does not say whose account this is, so every session could be your own.',
        ownSession: 'It is the session you are working in.',
        ownAccount: 'It is a session of your own account. A setting allows these to be offered.',
        protectedUser: 'The user is on the list of protected users in the settings.',
        logonUnknown:
          'Windows does not say when it was logged on, so it could not be told from the next logon of this user.',
        idleUnknown: 'It is not disconnected, and Windows does not say how long it has been idle.',
        recentInput: `There was input in the last ${time.minutes(rule.idleThresholdMinutes)}, so somebody may be at work.`,
      } satisfies Record<Objection, string>;
      return sentences[objection];
    },
    stale: {
      noAnswer: {
        short: 'no answer',
        long: 'The server does not answer, so this may not be true any more.',
      },
      old: {
        short: 'old answer',
        long: 'The answer is older than two checks, so this may not be true any more. Ask again first.',
      },
    },
  },
};
