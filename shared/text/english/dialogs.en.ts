import type { AuditAction } from '../../domain/audit/audit-action.ts';
import type { AuditCopyProblem } from '../../domain/audit/audit-copy.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import type { Origin, Wait } from '../../domain/model.ts';
import { count } from './count.en.ts';

/** The questions before an action, waiting, and the audit log. */
export const dialogs = {
  longDisconnected: {
    open: 'Reset long disconnected…',
    title: 'Reset long disconnected sessions',
    longerThan: 'Disconnected, last input over',
    unit: 'Unit',
    units: { minutes: 'minutes ago', hours: 'hours ago', days: 'days ago' },
    badNumber: 'A whole number, up to a year.',
    where: 'Where',
    /** `others`: some are disconnected for as long, and are left out. */
    found: (sessions: number, servers: number, others: boolean) =>
      sessions === 0
        ? `Nobody ${others ? 'else ' : ''}is disconnected for so long.`
        : `${count(sessions, 'session')} on ${count(servers, 'server')}:`,
    tableName: 'Sessions disconnected for so long',
    lastInput: 'Last input',
    ago: (time: string) => `${time} ago`,
    staying: (sessions: number) =>
      `${count(sessions, 'more session')} ${sessions === 1 ? 'stays' : 'stay'}: protected, your own, or being seen to already.`,
    unknown: (sessions: number) =>
      `${count(sessions, 'session')} ${sessions === 1 ? 'stays' : 'stay'} because nobody knows since when ${sessions === 1 ? 'it is' : 'they are'} idle.`,
    how: (undoSeconds: number) =>
      `They are reset one by one${undoSeconds > 0 ? `, after ${undoSeconds} s to undo it` : ''}. Each is checked again first: a user who is back keeps the session.`,
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
    /** Follows what is already waited for. */
    waitInstead: 'Instead, Remote Desktop can open the moment a slot is free.',
    waitHow: 'Looks every few seconds, and opens Remote Desktop the moment a slot is free.',
    anyway: 'Connect anyway',
    anywayFull: 'Windows will turn you away, or ask which user to disconnect.',
    anywayUnknown: 'If all slots are taken, Windows will turn you away or ask which user to disconnect.',
    /** Follows the step of a job. */
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
    started: 'Started',
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
    nothingMatches: 'No entry matches these filters.',
    count: (lines: number) => `${count(lines, 'entry', 'entries')}, the newest first`,
    newest: (lines: number) => `The newest ${lines} entries; the export has all.`,
    when: 'When',
    who: 'Who',
    what: 'What',
    actionColumn: 'Action',
    detail: 'Details',
    way: 'Way',
    computer: 'Computer',
    filter: {
      name: 'Filters of the audit log',
      time: 'Time',
      times: {
        all: 'All',
        today: 'Today',
        week: 'Last 7 days',
        month: 'Last 30 days',
        custom: 'From … to …',
      },
      from: 'From',
      until: 'To',
      person: 'Person',
      personHint: 'who acted, or on whom',
      anyAction: 'All actions',
      clear: 'Clear filters',
    },
    action: {
      reset: 'reset',
      logOff: 'log off',
      disconnect: 'disconnect',
      message: 'message',
      endProcess: 'end a program',
      connect: 'connect',
      console: 'connect to the console',
      view: 'view a session',
      control: 'view and control',
    } satisfies Record<AuditAction, string>,
    copy: {
      kept: (file: string) => `A policy of this computer keeps a second copy: ${file}`,
      complete: (file: string) => `The second copy (${file}) has every entry.`,
      behind: (file: string, lines: number, since: string | null) =>
        `The second copy (${file}) is ${count(lines, 'line', 'lines')} behind${since === null ? '' : ` since ${since}`}.`,
      trouble: {
        noFolder: () => 'The folder or the share cannot be found.',
        denied: () => 'This account may not write there.',
        full: () => 'There is no room.',
        noAnswer: () => 'The share does not answer.',
        failed: (reason: string) => `It cannot be written: ${reason}.`,
      } satisfies Record<AuditCopyProblem['kind'], (reason: string) => string>,
    },
    /** What the user was to read, after how it ended. */
    told: (message: string) => `The user is told: “${message}”`,
    ways: {
      tray: 'tray',
      notification: 'notification',
      window: 'window',
      command: 'command',
      wait: 'wait',
    } satisfies Record<Origin, string>,
    /** Why somebody was logged off anyway, in their own words who asked for it. */
    anyway: (reason: string) => `anyway: “${reason}”`,
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
};
