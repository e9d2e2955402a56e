import { sayAge, sayMinutes } from '../shared/duration.ts';
import type { Objection } from '../shared/idlest.ts';
import type { Job, JobAction, SessionKind, SessionState } from '../shared/model.ts';
import type { Policy } from '../shared/policy.ts';
import { actionText, willBe } from './action-text.ts';
import { count } from './count.ts';

/** Below this an age is said as `just now`, and seconds are said in steps of it: a list must not tick. */
const CALM_SECONDS = 10;

/**
 * Every sentence of the page, in English. What the engine says (failures, outcomes, doubts) and what the shared rules
 * say (`sayIdle`) arrives as a sentence already and is shown unchanged.
 */
export const text = {
  ...actionText,

  appName: 'Slotwatch',
  demo: 'Demo fleet: these servers live in memory. Nothing real is watched or changed.',
  loading: 'Loading',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
  bridgeHint: 'The page and the program behind it could not talk. The log has the details.',
  fellOver: 'This page has fallen over.',
  fellOverHint: 'The watch goes on without it. Load the page again; the log has the details.',
  loadAgain: 'Load again',

  /** Time since `then`, calm enough to stand in a list: `just now`, `20 s ago`, `5 min ago`. Milliseconds. */
  age(then: number, now: number): string {
    const seconds = Math.max(0, (now - then) / 1000);
    if (seconds < CALM_SECONDS) return 'just now';
    if (seconds >= 60) return sayAge(then, now);
    return sayAge(then, then + Math.floor(seconds / CALM_SECONDS) * CALM_SECONDS * 1000);
  },
  /** The moment itself, for a title. */
  moment: (at: number): string => new Date(at).toLocaleString(),
  clockTime: (at: number): string =>
    new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' }),

  list: {
    name: 'Servers',
    search: 'Search servers and users',
    refreshAll: 'Refresh all',
    refreshAllTitle: 'Ask every server now (F5)',
    summary(all: number, full: number, unknown: number): string {
      const parts = [count(all, 'server')];
      if (full > 0) parts.push(`${full} full`);
      if (unknown > 0) parts.push(`${unknown} unknown`);
      return parts.join(', ');
    },
    nothingFound: (query: string) => `No server and no user matches “${query}”.`,
    fullName: (label: string, name: string) => (label === name ? name : `${label} (${name})`),
    asking: 'asking',
    found: (user: string, state: string) => `${user}, ${state}`,
    moreFound: (more: number) => `and ${more} more`,
    back: 'All servers',
  },

  watch: {
    settings: 'Settings',
    unsaved: 'Settings, with unsaved changes',
    log: 'Open log',
    pause: 'Pause 1 h',
    pauseTitle: 'Stop asking on the timer for an hour. “Refresh all” still asks.',
    goOn: 'Go on',
    every: (seconds: number) => `Asking every ${seconds < 120 ? `${seconds} s` : sayMinutes(seconds / 60)}`,
    pausedUntil: (time: string) => `Paused until ${time}`,
  },

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
    connectAskTitle: 'Shows who is on first, and the ways in.',
    console: 'Console connection',
    askAgain: 'Ask again',
    askAgainTitle: 'Ask this server now.',
    idlest: 'Idlest',
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

  /** What the console connection really does (terminal-services: *The console*); it must promise no third door. */
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
      onlyDisconnected: 'The only disconnected session.',
      disconnected: 'Disconnected sessions come first, then the longest without input.',
      active: (threshold: number) =>
        `Nobody is disconnected; this one is idle the longest, over ${sayMinutes(threshold)}.`,
    },
    noneOn: 'Nobody is logged on, so there is nothing to reset.',
    none: 'No session is offered for a reset:',
    noAnswer: 'Without an answer no session is offered for a reset.',
  },

  /** Beside a session in place of its reset button: short in the table, whole in its title. */
  objection: {
    short: {
      nobodyLoggedOn: 'nobody on it',
      notEndable: 'belongs to Windows',
      ownSession: 'your session',
      ownAccount: 'your account',
      protectedUser: 'protected',
      idleUnknown: 'idle unknown',
      recentInput: 'at work',
    } satisfies Record<Objection, string>,
    long(objection: Objection, rule: { readonly idleThresholdMinutes: number }): string {
      const sentences = {
        nobodyLoggedOn: 'Nobody is logged on to it, so it takes no slot.',
        notEndable: 'It belongs to Windows itself and is never ended.',
        ownSession: 'It is the session you are working in.',
        ownAccount: 'It is a session of your own account. A setting allows these to be offered.',
        protectedUser: 'The user is on the list of protected users in the settings.',
        idleUnknown: 'It is not disconnected, and Windows does not say how long it has been idle.',
        recentInput: `There was input in the last ${sayMinutes(rule.idleThresholdMinutes)}, so somebody may be at work.`,
      } satisfies Record<Objection, string>;
      return sentences[objection];
    },
    stale: 'no answer',
    staleLong: 'The server does not answer, so this may not be true any more.',
  },

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
    /** Shorter than `sayIdle`: the state stands in the column beside it. */
    lastInput: (minutes: number) =>
      minutes < 1 ? 'last input just now' : `last input ${sayMinutes(minutes)} ago`,
    noInput: (minutes: number) => (minutes < 1 ? 'input just now' : `no input for ${sayMinutes(minutes)}`),
    idleUnknown: 'unknown',
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

  job: {
    undo: 'Undo',
    undoTitle: 'Nothing has been ended yet (Esc)',
    show: 'Show',
    showServer: (label: string) => `Show ${label}`,
    waiting: (action: JobAction, user: string, server: string, seconds: number) =>
      `${user} on ${server} ${willBe[action]} ${seconds > 0 ? `in ${seconds} s` : 'now'}`,
    waitingSpoken: (action: JobAction, user: string, server: string, seconds: number) =>
      `${user} on ${server} ${willBe[action]} in ${seconds} seconds. Press Escape to undo.`,
    askingAgain: (action: JobAction, user: string, server: string) =>
      `Asking ${server} whether ${user} is still ${action === 'reset' || action === 'logOff' ? 'idle' : 'there'}`,
    warning: (user: string, server: string, seconds: number) =>
      `${user} on ${server} has been warned${seconds > 0 ? ` and has ${seconds} s` : ''}`,
    acting: {
      reset: (user: string, server: string, by: Job['by']) =>
        `Ending the session of ${user} on ${server} by ${by}`,
      logOff: (user: string, server: string, by: Job['by']) =>
        `Ending the session of ${user} on ${server} by ${by}`,
      disconnect: (user: string, server: string) => `Disconnecting ${user} from ${server}`,
      message: (user: string, server: string) => `Sending the message to ${user} on ${server}`,
    } satisfies Record<JobAction, unknown>,
    confirming: (action: JobAction, user: string, server: string) =>
      `Asking ${server} whether ${user} is ${action === 'disconnect' ? 'disconnected' : 'gone'}`,
    region: 'Running actions',
  },

  settings: {
    title: 'Settings',
    save: 'Save',
    discard: 'Discard',
    saved: 'Settings saved.',
    clean: 'No unsaved changes',
    dirty: 'Unsaved changes',
    invalid: (fields: number) =>
      `${count(fields, 'field')} cannot be saved as ${fields === 1 ? 'it is' : 'they are'}.`,
    wholeNumber: (min: number, max: number) => `A whole number from ${min} to ${max}.`,
    range: (min: number, max: number) => `From ${min} to ${max}.`,
    sections: {
      servers: 'Servers',
      watching: 'Watching',
      resetting: 'Resetting',
      messages: 'Warnings and messages',
      connecting: 'Connecting',
      notifications: 'Notifications',
      tools: 'Windows tools',
    },
    policy: ({ lookOnly, protectedUsers, protectedServers }: Policy) =>
      [
        'A policy of this computer holds, whatever is set here:',
        [
          ...(lookOnly ? ['look only'] : []),
          ...(protectedUsers.length > 0 ? [`protected users ${protectedUsers.join(', ')}`] : []),
          ...(protectedServers.length > 0 ? [`protected servers ${protectedServers.join(', ')}`] : []),
        ].join('; ') || 'nothing is forbidden',
      ].join(' '),
    serversHint: 'The servers that are asked, by host name, IPv4 or IPv6 address.',
    fields: {
      intervalSeconds: {
        label: 'Ask every',
        unit: 's',
        hint: 'Seconds between two questions to one server. Servers that do not answer are asked less often, down to every 10 minutes.',
      },
      timeoutSeconds: {
        label: 'Give up after',
        unit: 's',
        hint: 'Seconds after which a question is given up and the tools that asked it are ended.',
      },
      concurrency: {
        label: 'Servers at a time',
        unit: '',
        hint: 'How many servers are asked at the same time.',
      },
      undoSeconds: {
        label: 'Time to undo',
        unit: 's',
        hint: 'Seconds between the click and the reset, in which it can be undone. 0 resets at once.',
      },
      idleThresholdMinutes: {
        label: 'Active sessions are idle after',
        unit: 'min',
        hint: 'Minutes without input after which an active session may be offered. Disconnected sessions are always offered first.',
      },
      protectedUsers: {
        label: 'Protected users',
        hint: 'Users who are never offered for a reset, one per line. * stands for any characters, ? for one.',
      },
      offerOwnAccount: {
        label: 'Offer my own account',
        hint: 'Also offers sessions of your own account on other servers. The session you are working in is never offered.',
      },
      endDisconnectedBy: {
        label: 'End disconnected sessions by',
        hint: 'rwinsta ends a session at once, also a stuck one. logoff lets its programs end in order.',
      },
      endActiveBy: {
        label: 'End active sessions by',
        hint: 'logoff lets programs end in order. Unsaved work is lost either way.',
      },
      warnSeconds: {
        label: 'Warn active users for',
        unit: 's',
        hint: 'Seconds an active user is given, after a message, before the session is ended. Whoever comes back to work keeps it. 0 sends no message; a disconnected session shows none.',
      },
      warnText: {
        label: 'Text of the warning',
        hint: 'What an active user reads before the session is ended.',
      },
      askText: {
        label: 'Text of a message',
        hint: 'What a message to somebody begins with. It can be changed before it is sent.',
      },
      protectedServers: {
        label: 'Protected servers',
        hint: 'Servers on which no session is ever ended or disconnected, one per line. * stands for any characters, ? for one.',
      },
      lookOnly: {
        label: 'Look only',
        hint: 'Turns off every action that ends a session, here and in the tray. For shared desks.',
      },
      consoleSwitch: {
        label: 'Console connection by',
        hint: '/admin is right for every Remote Desktop client since 6.1 (2007). Older ones know only /console.',
      },
      notifyFull: {
        label: 'A server became full',
        hint: 'Notifies once when the last slot of a server is taken.',
      },
      notifyReset: {
        label: 'A reset ended',
        hint: 'Notifies how a reset ended: freed, stopped or failed.',
      },
      codePage: {
        label: 'Code page of the tools',
        unit: '',
        hint: 'OEM code page in which the tools print, such as 850 or 866. 0 asks Windows, and is right nearly always.',
      },
    },
    choices: {
      rwinsta: 'rwinsta',
      logoff: 'logoff',
      admin: '/admin',
      console: '/console',
      auto: 'Auto (2)',
      unlimited: 'No limit',
      number: 'Number',
    },
    on: 'On',
    off: 'Off',
    server: {
      name: 'Name',
      nameOf: (place: number) => `Name of server ${place}`,
      label: 'Label',
      labelOf: (name: string) => `Label of ${name}`,
      labelHint: 'same as the name',
      capacity: 'Slots',
      capacityOf: (name: string) => `Slots of ${name}`,
      slotsOf: (name: string) => `Number of slots of ${name}`,
      remove: (name: string) => `Remove ${name}`,
      add: 'Add',
      addLabel: 'Add a server',
      addPlaceholder: 'Host name or address',
      empty: 'No servers yet.',
      badName: 'Not a host name, IPv4 or IPv6 address.',
      missingName: 'A server needs a name.',
      twice: 'This server is in the list twice.',
      already: 'This server is in the list already.',
      badCapacity: 'A whole number from 1 to 9999.',
      longLabel: 'At most 100 characters.',
    },
    patternLength: 'Each name has at most 256 characters.',
    otherField: 'Not a value this setting takes.',
  },

  firstRun: {
    what: 'Slotwatch asks your Windows servers who holds their sessions, with your own account and the tools Windows brings along.',
    why: 'When a server has no free slot left, it says so here and in the tray, and shows whose session has been idle the longest.',
    how: 'Nothing is ever reset unless you click, and every reset can be undone for a few seconds.',
    field: 'Your first server',
    add: 'Watch it',
  },
} as const;
