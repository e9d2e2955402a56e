import type { AuditEntry } from '../shared/audit.ts';
import type { Guard } from '../shared/guard.ts';
import { LONGEST_MESSAGE } from '../shared/message.ts';
import type { JobAction, Origin, OutcomeCode, Wait } from '../shared/model.ts';
import { count } from './count.ts';

/** What is done to a session from its row. */
export type RowAction = JobAction | 'look' | 'control';

/** What happens to a person at the end of the time to undo. */
export const willBe = {
  reset: 'will be reset',
  logOff: 'will be logged off',
  disconnect: 'will be disconnected',
  message: 'will get the message',
} satisfies Record<JobAction, string>;

/** What is being done to several. */
const doing = {
  reset: 'Resetting',
  logOff: 'Logging off',
  disconnect: 'Disconnecting',
  message: 'Writing to',
} satisfies Record<JobAction, string>;

/** The sentences of what is done to sessions: a part of `text`. */
export const actionText = {
  actions: {
    menuOf: (user: string, id: number) => `Actions for ${user}, session ${id}`,
    name: {
      reset: 'Reset',
      logOff: 'Log off',
      disconnect: 'Disconnect',
      message: 'Message…',
      look: 'Look at the session',
      control: 'Look and control',
    } satisfies Record<RowAction, string>,
    /** What each does, where it can be done. */
    does: {
      reset: 'Ends the session. Unsaved work is lost.',
      logOff: 'Ends it in order, by logoff. Unsaved work is lost.',
      disconnect: 'Closes its window only: the work keeps running, and the slot stays taken.',
      message: 'Shows a text on its screen.',
      look: 'Opens a view of its screen. Windows asks the person for consent.',
      control: 'The same, with your mouse and keyboard. Windows asks the person for consent.',
    } satisfies Record<RowAction, string>,
    inJob: {
      reset: { short: 'being reset', long: 'A reset is under way.' },
      logOff: { short: 'being logged off', long: 'It is being logged off.' },
      disconnect: { short: 'being disconnected', long: 'It is being disconnected.' },
      message: { short: 'getting a message', long: 'A message is on its way.' },
    } satisfies Record<JobAction, { readonly short: string; readonly long: string }>,
    alreadyDisconnected: { short: 'disconnected', long: 'It is disconnected already.' },
    seesNoMessage: { short: 'disconnected', long: 'It is disconnected: nobody would see the message.' },
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
    } satisfies Record<JobAction, string>,
    clear: 'Clear the selection',
  },

  batch: {
    waiting: (action: JobAction, sessions: number, seconds: number) =>
      `${count(sessions, 'session')} ${willBe[action]} one by one, beginning ${seconds > 0 ? `in ${seconds} s` : 'now'}`,
    /** After one of the above. */
    refused: (sessions: number) => `; ${sessions} more may not be`,
    waitingSpoken: (action: JobAction, sessions: number) =>
      `${count(sessions, 'session')} ${willBe[action]} one by one. Press Escape to stop it before it begins.`,
    running: (action: JobAction, sessions: number) => `${doing[action]} ${count(sessions, 'session')}`,
    progress: (action: JobAction, done: number, all: number) =>
      `${doing[action]} ${count(all, 'session')}: ${done} done`,
    ended: (action: JobAction, sessions: number, tally: string) =>
      `${doing[action]} ${count(sessions, 'session')} has ended: ${tally}`,
    /** In a count: `3 back at work`. */
    outcome: {
      freed: 'freed',
      disconnected: 'disconnected',
      sent: 'sent',
      cancelled: 'stopped',
      backAtWork: 'back at work',
      someoneElse: 'someone else’s by now',
      alreadyGone: 'already gone',
      notOffered: 'not allowed',
      notWarned: 'could not be warned',
      stillThere: 'still there',
      denied: 'denied',
      noAnswer: 'without an answer',
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

  longDisconnected: {
    open: 'Reset long disconnected…',
    title: 'Reset long disconnected sessions',
    longerThan: 'Disconnected, last input over',
    unit: 'Unit',
    units: { minutes: 'minutes ago', hours: 'hours ago', days: 'days ago' },
    badNumber: 'A whole number, up to a year.',
    where: 'Where',
    onServer: (server: string) => `On ${server}`,
    onFleet: 'On all servers',
    found: (sessions: number, servers: number) =>
      sessions === 0
        ? 'Nobody is disconnected for so long.'
        : `${count(sessions, 'session')} on ${count(servers, 'server')}:`,
    tableName: 'Sessions that would be reset',
    lastInput: 'Last input',
    ago: (time: string) => `${time} ago`,
    staying: (sessions: number) =>
      `${count(sessions, 'more session')} ${sessions === 1 ? 'stays' : 'stay'}: protected, your own, or being seen to already.`,
    unknown: (sessions: number) =>
      `${count(sessions, 'session')} ${sessions === 1 ? 'stays' : 'stay'} because nobody knows since when ${sessions === 1 ? 'it is' : 'they are'} idle.`,
    how: (undoSeconds: number) =>
      `They are reset one by one${undoSeconds > 0 ? `, after ${undoSeconds} s to think better of it` : ''}. Each is looked at again first: whoever is back keeps their session.`,
    reset: (sessions: number) => (sessions === 0 ? 'Reset' : `Reset ${count(sessions, 'session')}`),
  },

  connect: {
    title: (label: string) => `Connect to ${label}`,
    peopleName: 'Who is on',
    forHowLong: 'For how long',
    lastKnown: 'It does not answer; these were on when it last did:',
    nobodyKnown: 'Nobody knows who is on.',
    nobodyOn: 'Nobody is on.',
    freeNow: 'A slot is free now.',
    free: 'Free the idlest, then connect',
    freeWhom: (user: string, idle: string) =>
      `Resets ${user} (${idle}), with the time to undo and a second look, and opens Remote Desktop once the slot is free.`,
    freeNobody: 'No session is offered for a reset; the page says why.',
    ask: 'Ask them',
    askWhom: (users: string) => `Writes to ${users}.`,
    askNobody: 'Nobody who is on would see a message.',
    wait: 'Wait and connect',
    waitHow: 'Looks every few seconds, and opens Remote Desktop the moment a slot is free.',
    anyway: 'Connect anyway',
    anywayFull: 'Windows will turn you away, or ask which user to disconnect.',
    anywayUnknown: 'If all slots are taken, Windows will turn you away or ask which user to disconnect.',
    /** After what a job is at. */
    thenConnects: ', then Remote Desktop opens',
    cancel: 'Cancel',
  },

  wait: {
    tell: 'Tell me when free',
    tellTitle: 'Looks more often, and notifies once a slot is free. Also after a restart.',
    stop: 'Stop waiting',
    said: {
      tell: 'Waiting for a free slot: you will be told.',
      connect: 'Waiting for a free slot: Remote Desktop opens the moment there is one.',
      console: 'Waiting for a free slot: a console connection opens the moment there is one.',
    } satisfies Record<Wait['goal'], string>,
    begun: 'Begun',
    mark: 'waiting for a slot',
  },

  audit: {
    title: 'Audit log',
    search: 'Search the audit log',
    export: 'Export CSV…',
    exported: (path: string) => `Saved: ${path}`,
    empty:
      'Nothing has been done yet. Every action and every connection is written here, before it and after.',
    nothingFound: (search: string) => `No entry holds “${search}”.`,
    count: (lines: number) => `${count(lines, 'entry', 'entries')}, the newest first`,
    newest: (lines: number) => `The newest ${lines} entries; the export has all.`,
    when: 'When',
    who: 'Who',
    what: 'What',
    detail: 'Details',
    session: (user: string, id: number) => `${user}, session ${id}`,
    event: {
      offered: 'asked for',
      warned: 'warned',
      acting: 'acting',
      ended: 'ended',
      connect: 'connection',
    } satisfies Record<AuditEntry['event'], string>,
    unknown: 'unknown',
    from: {
      tray: 'from the tray',
      notification: 'from a notification',
      window: 'from the window',
      command: 'by command',
      wait: 'after waiting',
    } satisfies Record<Origin, string>,
  },
} as const;
