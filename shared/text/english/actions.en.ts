import { LONGEST_MESSAGE } from '../../contract/message.ts';
import type { Guard } from '../../domain/guard.ts';
import type { Job, JobAction, OutcomeCode, SessionAction } from '../../domain/model.ts';
import type { AskedAction, RowAction } from '../../domain/permission.ts';
import { count } from './count.en.ts';

/** What happens to a user, or to their program, at the end of the time to undo. */
const willBe = {
  reset: 'will be reset',
  logOff: 'will be logged off',
  disconnect: 'will be disconnected',
  message: 'will get the message',
  endProcess: 'will be ended',
} satisfies Record<JobAction, string>;

/** What is being done to several sessions. */
const doing = {
  reset: 'Resetting',
  logOff: 'Logging off',
  disconnect: 'Disconnecting',
  message: 'Sending a message to',
} satisfies Record<SessionAction, string>;

/** The name of what was done to several sessions. */
const finished = {
  reset: 'Reset',
  logOff: 'Log-off',
  disconnect: 'Disconnect',
  message: 'Message',
} satisfies Record<SessionAction, string>;

/** The actions on sessions, before, during and after. */
export const actions = {
  actions: {
    menuOf: (user: string, id: number) => `Actions for ${user}, session ${id}`,
    name: {
      reset: 'Reset',
      logOff: 'Log off',
      logOffAnyway: 'Log off anyway…',
      disconnect: 'Disconnect',
      message: 'Message…',
      look: 'View the session',
      control: 'View and control',
    } satisfies Record<RowAction, string>,
    /** What each action does, where it is offered. */
    does: {
      reset: 'Ends the session. Unsaved work is lost.',
      logOff: 'Logs the user off with logoff. Unsaved work is lost.',
      logOffAnyway: 'Logs off a user who may be working. You must give a reason.',
      disconnect: 'Only closes the connection: programs keep running, and the slot stays taken.',
      message: 'Shows a text on the user’s screen.',
      look: 'Shows the user’s screen (shadow). Windows asks the user for consent.',
      control:
        'Shows the user’s screen and lets you use mouse and keyboard. Windows asks the user for consent.',
    } satisfies Record<RowAction, string>,
    /** While it can still be undone. */
    beforeJob: {
      short: {
        reset: willBe.reset,
        logOff: willBe.logOff,
        disconnect: willBe.disconnect,
        message: 'will get a message',
        endProcess: 'program will be ended',
      } satisfies Record<JobAction, string>,
      /** `seconds` until it goes on; 0 where that is not counted. */
      long: (action: JobAction, seconds: number) =>
        `${action === 'endProcess' ? 'One of its programs' : 'It'} ${willBe[action]}${seconds > 0 ? ` in ${seconds} s` : ''}; this can still be undone.`,
    },
    /** After it has started to act. */
    inJob: {
      reset: { short: 'being reset', long: 'It is being reset.' },
      logOff: { short: 'being logged off', long: 'It is being logged off.' },
      disconnect: { short: 'being disconnected', long: 'It is being disconnected.' },
      message: { short: 'getting a message', long: 'A message is being sent.' },
      endProcess: { short: 'ending a program', long: 'One of its programs is being ended.' },
    } satisfies Record<JobAction, { readonly short: string; readonly long: string }>,
    alreadyDisconnected: { short: 'disconnected', long: 'It is disconnected already.' },
    seesNoMessage: {
      short: 'not connected',
      long: 'No user is connected to it, so nobody would see the message.',
    },
    anywayNotNeeded: {
      short: 'not needed',
      long: 'Use Log off. This action is only for sessions in use.',
    },
    notActive: { short: 'not active', long: 'Only an active session can be viewed.' },
  },

  guard: {
    short: { lookOnly: 'read-only mode', protectedServer: 'protected server' },
    long: {
      lookOnly:
        'Read-only mode is on: no session can be ended or disconnected from here. You can turn it off in the settings, unless a policy of this computer requires it.',
      protectedServer:
        'This server is protected: its sessions cannot be ended or disconnected from here. The list of protected servers is in the settings.',
    },
  } satisfies Record<string, Record<Guard, string>>,

  message: {
    titleOne: (user: string, server: string) => `Message to ${user} on ${server}`,
    titleMany: (people: number) => `Message to ${count(people, 'user')}`,
    field: 'Message',
    /** What the placeholders mean, below every field for a message. */
    placeholders:
      '{user} is replaced by the name of the user, {server} by the server, {minutes} by the minutes left, {asker} by your name.',
    length: `From 1 to ${LONGEST_MESSAGE} characters.`,
    longest: `At most ${LONGEST_MESSAGE} characters. If empty, Slotwatch uses its own text.`,
    /** What an active user reads before the session is ended, when the settings have no text of their own. */
    warning:
      'Hello {user}. {asker} needs a session on {server}, and yours has had no input for a while. It will be logged off in {minutes} min. Move the mouse to keep it, and save your work.',
    /** What a user reads before they are logged off anyway: what they do does not change it. */
    lastWarning:
      'Hello {user}. {asker} will log you off from {server} in {minutes} min, even if you keep working. Please save your work now.',
    /** The first text of a message, when the settings have none. */
    request: 'Hello {user}. {asker} needs a session on {server}. Could you log off, please?',
    counter: (length: number) => `${length} of ${LONGEST_MESSAGE} characters`,
    preview: (user: string) => `${user} will read`,
    others: (more: number) => `${count(more, 'other')} will get the same text with their own name.`,
    cut: `With the names filled in, the text is longer than ${LONGEST_MESSAGE} characters. The end will be cut off.`,
    send: 'Send',
    cancel: 'Cancel',
  },

  selection: {
    name: 'Actions for the selection',
    all: 'Select all',
    one: (user: string, id: number) => `Select ${user}, session ${id}`,
    said: (selected: number, resettable: number) =>
      `${selected} selected${resettable === selected ? '' : `, ${resettable === 0 ? 'none' : resettable} of them can be reset`}`,
    act: {
      reset: 'Reset selected',
      logOff: 'Log off',
      disconnect: 'Disconnect',
      message: 'Message…',
    } satisfies Record<SessionAction, string>,
    clear: 'Clear the selection',
  },

  job: {
    /** The program that is ended: stands in these sentences where otherwise the user does. */
    programOf: (image: string, user: string) => `${image} of ${user}`,
    undo: 'Undo',
    undoTitle: 'Nothing has been ended yet. Press Esc to undo.',
    show: 'Show',
    showServer: (label: string) => `Show ${label}`,
    waiting: (action: JobAction, user: string, server: string, seconds: number) =>
      `${user} on ${server} ${willBe[action]} ${seconds > 0 ? `in ${seconds} s` : 'now'}`,
    waitingSpoken: (action: JobAction, user: string, server: string, seconds: number) =>
      `${user} on ${server} ${willBe[action]} in ${seconds} seconds. Press Escape to undo.`,
    askingAgain: (action: AskedAction, user: string, server: string) =>
      `Checking ${server}: is ${user} still ${action === 'reset' || action === 'logOff' ? 'idle' : 'there'}?`,
    warning: (user: string, server: string, seconds: number) =>
      `${user} on ${server} has been warned${seconds > 0 ? ` and has ${seconds} s` : ''}`,
    acting: {
      reset: (user: string, server: string, by: Job['by']) =>
        `Ending the session of ${user} on ${server} with ${by}`,
      logOff: (user: string, server: string, by: Job['by']) =>
        `Ending the session of ${user} on ${server} with ${by}`,
      disconnect: (user: string, server: string) => `Disconnecting ${user} from ${server}`,
      message: (user: string, server: string) => `Sending the message to ${user} on ${server}`,
      endProcess: (program: string, server: string, by: Job['by']) =>
        `Ending ${program} on ${server} with ${by}`,
    } satisfies Record<JobAction, unknown>,
    confirming: (action: JobAction, user: string, server: string) =>
      `Checking ${server}: is ${user} ${action === 'disconnect' ? 'disconnected' : 'gone'}?`,
    region: 'Running actions',
  },

  batch: {
    waiting: (action: SessionAction, sessions: number, seconds: number) =>
      `${count(sessions, 'session')} ${willBe[action]} one by one, starting ${seconds > 0 ? `in ${seconds} seconds` : 'now'}`,
    /** Follows one of the above. */
    refused: (sessions: number) => `; not allowed for ${sessions} more`,
    waitingSpoken: (action: SessionAction, sessions: number) =>
      `${count(sessions, 'session')} ${willBe[action]} one by one. Press Escape to cancel before it starts.`,
    running: (action: SessionAction, sessions: number) => `${doing[action]} ${count(sessions, 'session')}`,
    progress: (action: SessionAction, done: number, all: number) =>
      `${doing[action]} ${count(all, 'session')}: ${done} done`,
    ended: (action: SessionAction, sessions: number, tally: string) =>
      `${finished[action]} finished, ${count(sessions, 'session')}: ${tally}`,
    /** In a count: `3 active again`. */
    outcome: {
      freed: 'freed',
      disconnected: 'disconnected',
      sent: 'sent',
      processEnded: 'ended',
      cancelled: 'stopped',
      backAtWork: 'active again',
      someoneElse: 'used by another user now',
      alreadyGone: 'already gone',
      notOffered: 'not allowed',
      notWarned: 'could not be warned',
      stillThere: 'still there',
      denied: 'denied',
      noAnswer: 'no clear answer',
      working: 'working',
      workNotChecked: 'not checked',
      notRecorded: 'not done (audit log)',
    } satisfies Record<OutcomeCode, string>,
    notYet: 'Not started yet.',
    server: 'Server',
    whatHappened: 'Result',
    tableName: 'Result for each session',
    progressName: 'Progress of the selection',
    showEach: 'Show details',
    hideEach: 'Hide details',
    stop: 'Stop',
    stopTitle: 'Starts no further session. The current one is undone if nothing has been done to it yet.',
  },
};
