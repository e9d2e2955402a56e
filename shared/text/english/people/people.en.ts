import type { PeopleColumn } from '../../../contract/view.ts';
import type { SessionAction } from '../../../domain/model.ts';
import type { EndAction } from '../../../domain/permission.ts';
import type { WorkVerdict } from '../../../domain/work/work.ts';
import { count, grouped } from '../count.en.ts';
import { time } from '../time.en.ts';

/** The page with everybody on every server. */
export const people = {
  people: {
    title: 'Sessions',
    find: 'Find user, server, group, ID or address',
    clearFind: 'Clear the search',
    column: {
      user: 'User',
      server: 'Server',
      group: 'Group',
      state: 'State',
      idle: 'Idle',
      work: 'Working?',
      logon: 'Logon',
      disconnectedSince: 'Disconnected since',
      from: 'From',
    } satisfies Record<PeopleColumn, string>,
    /** In a copied or saved table, beside the column in words. */
    raw: {
      sessionId: 'Session ID',
      serverName: 'Server name',
      idleMinutes: 'Idle (minutes)',
      disconnectedSince: 'Disconnected since (UTC)',
      askedAt: 'Checked at (UTC)',
    },
    columns: 'Columns',
    /** The last input was then; the session was disconnected after it. */
    after: (moment: string) => `after ${moment}`,
    afterTitle: (moment: string) => `The exact time is not known. The last input was at ${moment}.`,
    openServer: (user: string, server: string) => `Open ${user} on ${server}`,
    /** What a screen reader says of a row. */
    row: (user: string, id: number, server: string, state: string, idle: string) =>
      `${user} on ${server}, session ${id}: ${state}, ${idle}`,
    gone: 'The session is not there any more.',
    noReset: (sessions: number): string =>
      sessions === 1 ? 'This session cannot be reset' : 'None of these sessions can be reset',
    /** Beside a server that does not answer: `no answer for 12 min`. */
    old: 'last seen',
    oldTitle: 'This may have changed: the server has not answered since then.',

    filter: 'Filter',
    filterName: 'Show only',
    remove: (filter: string) => `Remove filter: ${filter}`,
    disconnected: 'Disconnected',
    onlyFull: 'Only full servers',
    over: (minutes: number) => `Over ${time.minutes(minutes)}`,
    overName: 'No input for',
    workName: 'Work',
    work: {
      working: 'Working',
      perhaps: 'Perhaps working',
      quiet: 'Quiet',
      unknown: 'Not known whether working',
    } satisfies Record<WorkVerdict, string>,
    groupName: 'Group',

    all: (sessions: number, servers: number) =>
      `${grouped(sessions)} ${sessions === 1 ? 'session' : 'sessions'} on ${count(servers, 'server')}`,
    some: (shown: number, all: number) => `${grouped(shown)} of ${grouped(all)} sessions`,
    unknownAway: (sessions: number) => `${grouped(sessions)} not shown, because the idle time is not known.`,
    longest: (user: string, server: string, state: string) =>
      `Disconnected the longest: ${user} on ${server}, ${state}`,
    noServers: 'There are no servers yet. Add one in the settings, or drop a list on this window.',
    nobody: 'Nobody is logged on.',
    nobodyWhereAnswered: (silent: number) =>
      `Nobody is logged on to the servers that answer. ${count(silent, 'server')} ${silent === 1 ? 'does' : 'do'} not answer.`,
    nothingMatches: 'No session matches these filters.',
    showAll: 'Show all sessions',

    selected: (selected: number, all: number) => `${grouped(selected)} of ${grouped(all)} selected`,
    act: {
      reset: 'Reset…',
      logOff: 'Log off…',
      disconnect: 'Disconnect',
      message: 'Message…',
    } satisfies Record<SessionAction, string>,
    copy: 'Copy',
    copyTitle: 'Copies the selected sessions, or all sessions shown, as a table.',
    copied: (sessions: number) => `${count(sessions, 'session')} copied.`,
    save: 'CSV…',
    saveName: 'Save as CSV…',
    saveTitle: 'Save sessions',
    selectAll: 'Select all sessions shown',
    notSelectable: 'It cannot be selected, because its server does not answer.',
    question: {
      reset: (sessions: number) => `Reset ${count(sessions, 'session')}?`,
      logOff: (sessions: number) => `Log off ${count(sessions, 'session')}?`,
    } satisfies Record<EndAction, (sessions: number) => string>,
    questionTable: 'Sessions that would be ended',
    again: (undoSeconds: number) =>
      `They are ended one by one${undoSeconds > 0 ? `, starting in ${undoSeconds} seconds` : ''}. Each session is checked again. Users who came back keep theirs.`,
    staying: (sessions: number) =>
      `${count(sessions, 'session')} of the selection will not be ended, because of a rule or a running action.`,
    end: {
      reset: (sessions: number) => `Reset ${count(sessions, 'session')}`,
      logOff: (sessions: number) => `Log off ${count(sessions, 'session')}`,
    } satisfies Record<EndAction, (sessions: number) => string>,
    cancel: 'Cancel',
    typeNumber: (number: number) => `These are many sessions. Type ${number} to confirm.`,
    notTheNumber: (number: number) => `This is not ${number}.`,
  },
};
