import type { Stored } from '../../domain/accounts/stored-account.ts';
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
    badNumber: 'A whole number, at most one year.',
    where: 'Where',
    /** `others`: some are disconnected for as long, and are left out. */
    found: (sessions: number, servers: number, others: boolean) =>
      sessions === 0
        ? `No ${others ? 'other ' : ''}session has been disconnected for that long.`
        : `${count(sessions, 'session')} on ${count(servers, 'server')}:`,
    tableName: 'Sessions disconnected for that long',
    lastInput: 'Last input',
    ago: (time: string) => `${time} ago`,
    staying: (sessions: number) =>
      `${count(sessions, 'more session')} will not be reset: protected, your own, or another action is running.`,
    unknown: (sessions: number) =>
      `${count(sessions, 'session')} will not be reset, because the idle time is not known.`,
    how: (undoSeconds: number) =>
      `They are reset one by one${undoSeconds > 0 ? `, starting in ${undoSeconds} seconds` : ''}. Each session is checked again. Users who came back keep theirs.`,
    reset: (sessions: number) => (sessions === 0 ? 'Reset' : `Reset ${count(sessions, 'session')}`),
  },

  connect: {
    title: (label: string) => `Connect to ${label}`,
    peopleName: 'Who is logged on',
    forHowLong: 'For how long',
    lastKnown: 'The server does not answer. At its last answer these users were logged on:',
    nobodyKnown: 'It is not known who is logged on.',
    nobodyOn: 'Nobody is logged on.',
    freeNow: 'A slot is free now.',
    free: (user: string) => (user === '' ? 'Reset a session and connect' : `Reset ${user} and connect`),
    freeWhom: (user: string, idle: string, undoSeconds: number) =>
      `Resets ${user} (${idle}), then opens Remote Desktop. ${undoSeconds > 0 ? `You have ${undoSeconds} s to undo. ` : ''}The session is checked again first.`,
    freeNobody: 'No session can be reset safely. The server’s page says why.',
    /** Of the session that the button still names. */
    freeNoLonger: 'This session can no longer be reset.',
    ask: 'Message users',
    askWhom: (users: string) => `Sends a message to ${users}.`,
    askNobody: 'No user is connected, so nobody would see a message.',
    wait: 'Wait and connect',
    /** Follows what is already waited for. */
    waitInstead: 'Remote Desktop can also open as soon as a slot is free.',
    waitHow: 'Checks every few seconds, and opens Remote Desktop as soon as a slot is free.',
    anyway: 'Connect anyway',
    anywayFull: 'Windows will refuse the connection, or ask which user to disconnect.',
    anywayUnknown:
      'If all slots are taken, Windows will refuse the connection or ask which user to disconnect.',
    /** Follows the step of a job. */
    thenConnects: ', then Remote Desktop opens',
    cancel: 'Cancel',
  },

  wait: {
    tell: 'Notify me when free',
    tellTitle: 'Checks more often and notifies you when a slot is free, also after a restart of Slotwatch.',
    stop: 'Stop waiting',
    said: {
      tell: 'Waiting for a free slot. You will get a notification.',
      connect: 'Waiting for a free slot. Then Remote Desktop opens.',
      console: 'Waiting for a free slot. Then a console connection opens.',
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
      'There are no entries yet. Every action and every connection is recorded here, at its start and at its end.',
    nothingFound: (search: string) => `No entry contains “${search}”.`,
    nothingMatches: 'No entry matches these filters.',
    count: (lines: number) => `${count(lines, 'entry', 'entries')}, newest first`,
    newest: (lines: number) => `The newest ${lines} entries. The export contains all of them.`,
    when: 'When',
    who: 'Who',
    what: 'What',
    actionColumn: 'Action',
    detail: 'Details',
    way: 'Started from',
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
      person: 'User',
      personHint: 'who did it, or who was affected',
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
      storeAccount: 'use another account',
      removeAccount: 'remove stored account',
    } satisfies Record<AuditAction, string>,
    copy: {
      kept: (file: string) => `Because of a policy of this computer, a second copy is written: ${file}`,
      complete: (file: string) => `The second copy (${file}) is complete.`,
      behind: (file: string, lines: number, since: string | null) =>
        `The second copy (${file}) lacks ${count(lines, 'entry', 'entries')}${since === null ? '' : `, since ${since}`}.`,
      trouble: {
        noFolder: () => 'The folder or share was not found.',
        denied: () => 'This account may not write there.',
        full: () => 'The disk is full.',
        noAnswer: () => 'The share does not answer.',
        failed: (reason: string) => `It cannot be written: ${reason}.`,
      } satisfies Record<AuditCopyProblem['kind'], (reason: string) => string>,
    },
    /** What the user was to read, after how it ended. */
    told: (message: string) => `Message to the user: “${message}”`,
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
      offered: 'requested',
      warned: 'warned',
      acting: 'running',
      ended: 'finished',
      connect: 'connection',
      account: 'requested',
      accountResult: 'finished',
    } satisfies Record<AuditEntry['event'], string>,
    /** What Windows had stored after an account was to be stored or removed. */
    accountResult: {
      stored: 'An account is stored.',
      notStored: 'Nothing is stored.',
      unknown: 'It is not known what is stored.',
    } satisfies Record<Stored['kind'], string>,
    accountNotChanged: 'It did not end as requested.',
    unknown: 'unknown',
    from: {
      tray: 'from the tray',
      notification: 'from a notification',
      window: 'from the window',
      command: 'from the command line',
      wait: 'after waiting',
    } satisfies Record<Origin, string>,
  },
};
