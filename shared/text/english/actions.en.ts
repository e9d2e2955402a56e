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
  message: 'Writing to',
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
      look: 'Look at the session',
      control: 'Look and control',
    } satisfies Record<RowAction, string>,
    /** What each action does, where it is offered. */
    does: {
      reset: 'Ends the session. Unsaved work is lost.',
      logOff: 'Ends it in order, by logoff. Unsaved work is lost.',
      logOffAnyway: 'Logs off somebody who may be at work. Asks you why first.',
      disconnect: 'Closes its window only: the work keeps running, and the slot stays taken.',
      message: 'Shows a text on its screen.',
      look: 'Opens a view of its screen. Windows asks the person for consent.',
      control: 'The same, with your mouse and keyboard. Windows asks the person for consent.',
    } satisfies Record<RowAction, string>,
    /** While it can still be undone. */
    beforeJob: {
      short: {
        reset: willBe.reset,
        logOff: willBe.logOff,
        disconnect: willBe.disconnect,
        message: 'will get a message',
        endProcess: 'loses a program',
      } satisfies Record<JobAction, string>,
      /** `seconds` until it goes on; 0 where that is not counted. */
      long: (action: JobAction, seconds: number) =>
        `${action === 'endProcess' ? 'One of its programs' : 'It'} ${willBe[action]}${seconds > 0 ? ` in ${seconds} s` : ''}; this can still be undone.`,
    },
    /** After it has started to act. */
    inJob: {
      reset: { short: 'being reset', long: 'A reset is under way.' },
      logOff: { short: 'being logged off', long: 'It is being logged off.' },
      disconnect: { short: 'being disconnected', long: 'It is being disconnected.' },
      message: { short: 'getting a message', long: 'A message is on its way.' },
      endProcess: { short: 'losing a program', long: 'One of its programs is being ended.' },
    } satisfies Record<JobAction, { readonly short: string; readonly long: string }>,
    alreadyDisconnected: { short: 'disconnected', long: 'It is disconnected already.' },
    seesNoMessage: {
      short: 'nobody sees it',
      long: 'Nobody is connected to it, so nobody would see the message.',
    },
    anywayNotNeeded: {
      short: 'not needed',
      long: 'Use Log off: this action is only for a session in use.',
    },
    notActive: { short: 'not active', long: 'Nobody is in front of it, so there is nothing to look at.' },
  },

  guard: {
    short: { lookOnly: 'look only', protectedServer: 'protected server' },
    long: {
      lookOnly:
        'Look only is on: nothing is ended or disconnected from here. The switch is in the settings, unless a policy of this computer holds it.',
      protectedServer:
        'This server is protected: none of its sessions is ended or disconnected from here. The list is in the settings.',
    },
  } satisfies Record<string, Record<Guard, string>>,

  message: {
    titleOne: (user: string, server: string) => `Message to ${user} on ${server}`,
    titleMany: (people: number) => `Message to ${count(people, 'person', 'people')}`,
    field: 'Message',
    /** What the placeholders mean, below every field for a message. */
    placeholders:
      '{user} stands for the person, {server} for the server, {minutes} for the minutes left, {asker} for you.',
    length: `From 1 to ${LONGEST_MESSAGE} characters.`,
    longest: `At most ${LONGEST_MESSAGE} characters. Empty for Slotwatch’s own text.`,
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
    others: (more: number) => `${count(more, 'other')} will read the same with their own names.`,
    cut: `With the names filled in it is longer than ${LONGEST_MESSAGE} characters, and its end is cut.`,
    send: 'Send',
    cancel: 'Cancel',
  },

  selection: {
    name: 'Actions for the selection',
    all: 'Select everybody',
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
    undoTitle: 'Nothing has been ended yet (Esc)',
    show: 'Show',
    showServer: (label: string) => `Show ${label}`,
    waiting: (action: JobAction, user: string, server: string, seconds: number) =>
      `${user} on ${server} ${willBe[action]} ${seconds > 0 ? `in ${seconds} s` : 'now'}`,
    waitingSpoken: (action: JobAction, user: string, server: string, seconds: number) =>
      `${user} on ${server} ${willBe[action]} in ${seconds} seconds. Press Escape to undo.`,
    askingAgain: (action: AskedAction, user: string, server: string) =>
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
      endProcess: (program: string, server: string, by: Job['by']) =>
        `Ending ${program} on ${server} by ${by}`,
    } satisfies Record<JobAction, unknown>,
    confirming: (action: JobAction, user: string, server: string) =>
      `Asking ${server} whether ${user} is ${action === 'disconnect' ? 'disconnected' : 'gone'}`,
    region: 'Running actions',
  },

  batch: {
    waiting: (action: SessionAction, sessions: number, seconds: number) =>
      `${count(sessions, 'session')} ${willBe[action]} one by one, beginning ${seconds > 0 ? `in ${seconds} s` : 'now'}`,
    /** Follows one of the above. */
    refused: (sessions: number) => `; ${sessions} more may not be`,
    waitingSpoken: (action: SessionAction, sessions: number) =>
      `${count(sessions, 'session')} ${willBe[action]} one by one. Press Escape to stop it before it begins.`,
    running: (action: SessionAction, sessions: number) => `${doing[action]} ${count(sessions, 'session')}`,
    progress: (action: SessionAction, done: number, all: number) =>
      `${doing[action]} ${count(all, 'session')}: ${done} done`,
    ended: (action: SessionAction, sessions: number, tally: string) =>
      `${doing[action]} ${count(sessions, 'session')} has ended: ${tally}`,
    /** In a count: `3 back at work`. */
    outcome: {
      freed: 'freed',
      disconnected: 'disconnected',
      sent: 'sent',
      processEnded: 'ended',
      cancelled: 'stopped',
      backAtWork: 'back at work',
      someoneElse: 'someone else’s by now',
      alreadyGone: 'already gone',
      notOffered: 'not allowed',
      notWarned: 'could not be warned',
      stillThere: 'still there',
      denied: 'denied',
      noAnswer: 'without an answer',
      working: 'working',
      workNotChecked: 'not checked',
      notRecorded: 'not recorded',
    } satisfies Record<OutcomeCode, string>,
    notYet: 'Its turn has not come.',
    server: 'Server',
    whatHappened: 'What happened',
    tableName: 'What happened to each',
    progressName: 'Progress of the selection',
    showEach: 'Show each',
    hideEach: 'Hide each',
    stop: 'Stop',
    stopTitle: 'Begins no further one, and undoes the one under way if it has not acted.',
  },
};
