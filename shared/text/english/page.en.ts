import type { LicenceOf } from '../../contract/bridge.ts';
import type { Filter } from '../../contract/view.ts';
import { count } from './count.en.ts';
import { time } from './time.en.ts';

/** The frame of the page, and its list of servers. */
export const page = {
  appName: 'Slotwatch',
  demo: 'Demo fleet: these servers live in memory. Nothing real is watched or changed.',
  leaveDemo: 'Leave the demo',
  /** Going on without settings that were set aside; the sentence is that of `settingsFile`. */
  startOver: { title: 'Slotwatch looks only', button: 'Start over' },
  loading: 'Loading',
  dismiss: 'Dismiss',
  /** The one name of a second question: to a server, and after a load that failed. */
  askAgain: 'Ask again',
  bridgeHint: 'The page and the program behind it could not talk. The log has the details.',
  fellOver: 'This page has fallen over.',
  fellOverHint: 'The watch goes on without it. Load the page again; the log has the details.',
  loadAgain: 'Load again',

  list: {
    name: 'Servers',
    search: 'Search servers and users',
    clearSearch: 'Clear the search',
    refreshAll: 'Refresh all',
    refreshAllTitle: 'Ask all servers now (F5)',
    summary(all: number, full: number, unknown: number): string {
      const parts = [count(all, 'server')];
      if (full > 0) parts.push(`${full} full`);
      if (unknown > 0) parts.push(`${unknown} unknown`);
      return parts.join(', ');
    },
    nothingFound: (query: string) => `No server and no user matches “${query}”.`,
    nothingPasses: 'No server is like that now.',
    showAll: 'Show all',
    /** Above the list while it shows less than everything. */
    narrowed: (shown: number, all: number) => `${shown} of ${count(all, 'server')}`,
    /** What a search has found: users on servers, and servers by their own names or groups. */
    hits(sessions: number, serversOfSessions: number, servers: number): string {
      const parts: string[] = [];
      if (sessions > 0) parts.push(`${count(sessions, 'session')} on ${count(serversOfSessions, 'server')}`);
      if (servers > 0) parts.push(`${count(servers, 'server')}${sessions > 0 ? ' by name' : ''}`);
      return parts.join(', ');
    },
    filtersName: 'Show only',
    filter: {
      full: { name: 'Full', title: 'Servers on which every slot is taken' },
      oneLeft: { name: 'One left', title: 'Servers with one free slot left, of more than one' },
      free: { name: 'Free', title: 'Servers with a free slot, also with one left' },
      disconnected: {
        name: 'Disconnected',
        title: 'Servers on which somebody is disconnected and still holds a slot',
      },
      unknown: {
        name: 'Unknown',
        title: 'Servers that do not answer, or whose answer may hide a taken slot',
      },
    } satisfies Record<Filter, { readonly name: string; readonly title: string }>,
    filterCount: (name: string, servers: number) => `${name}, ${count(servers, 'server')}`,
    group: 'Group servers',
    noGroup: 'In no group',
    nothingReset: (server: string) => `Nothing is reset on ${server}.`,
    groupFull: (full: number) => `${full} full`,
    groupUnknown: (unknown: number) => `${unknown} unknown`,
    /** The heading of a group, for a screen reader. */
    groupSpoken: (name: string, servers: number, full: number, unknown: number) =>
      [
        name,
        count(servers, 'server'),
        ...(full > 0 ? [`${full} full`] : []),
        ...(unknown > 0 ? [`${unknown} unknown`] : []),
      ].join(', '),
    fullName: (label: string, name: string) => (label === name ? name : `${label} (${name})`),
    /** Follows *Full*, or *Full, 2 of 2 taken*. */
    allWorking: 'all are working',
    asking: 'asking',
    /** After the user of a hit: what the idle time counts is in its title. `minutes` null when unknown. */
    found(state: string, minutes: number | null, disconnected: boolean): string {
      if (minutes === null || minutes < 1) return state;
      return `${state}${disconnected ? '' : ', idle'} ${time.minutes(minutes)}`;
    },
    /** The same in full, for its title. */
    foundTitle: (user: string, state: string, facts: string) => `${user}: ${state}, ${facts}`,
    /** The same in short. */
    moreFoundShort: (more: number) => `+ ${more}`,
    moreFound: (more: number) => `and ${more} more`,
    back: 'All servers',
  },

  watch: {
    settings: 'Settings',
    unsaved: 'Settings, with unsaved changes',
    pause: 'Pause 1 h',
    pauseTitle: 'No checks on the timer for an hour. “Refresh all” still asks.',
    resume: 'Resume',
    resumeTitle: 'Check the servers now, and on the timer again.',
    every: (seconds: number) => `Checks every ${seconds < 120 ? `${seconds} s` : time.minutes(seconds / 60)}`,
    pausedUntil: (clock: string) => `Paused until ${clock}`,
  },

  help: { name: 'Help', openLog: 'Open the log file' },

  about: {
    title: 'About Slotwatch',
    what: 'Shows who is on your Windows servers, and resets idle sessions safely.',
    version: 'Version',
    dataFolder: 'Data folder',
    openFolder: 'Open the folder',
    licences: 'Licences',
    licence: {
      slotwatch: 'Slotwatch (MIT)',
      libraries: 'Libraries',
      electron: 'Electron',
      chromium: 'Chromium',
    } satisfies Record<LicenceOf, string>,
    /** Instead of buttons, when it runs from its source. */
    fromSource:
      'Slotwatch (MIT) runs from its source: its licence is in the file LICENSE, those of the libraries are in node_modules.',
    notOpened: (reason: string) => `It could not be opened: ${reason}`,
    where: (path: string) => `It is here: ${path}`,
    close: 'Close',
  },

  /** While there are no servers. The names of the ways are also those of the menu above the list. */
  welcome: {
    what: 'Slotwatch asks your Windows servers who is on, and shows here and in the tray which of them have no free session left.',
    how: 'For a full server it names the session that can go first; nothing is ended unless you click, and every click can be undone for a few seconds.',
    add: 'Add servers',
    import: {
      name: 'Import a list…',
      hint: 'From RDCMan, mRemoteNG, .rdp files, CSV, plain text and others',
    },
    paste: { name: 'Paste names…', hint: 'One or many. web[01-12].corp stands for twelve.' },
    thisComputer: { name: 'This computer', hint: 'Shows who is on here.' },
    demo: {
      name: 'Look around in the demo',
      hint: 'Starts Slotwatch again with eight simulated servers. Nothing real is asked.',
    },
    drop: 'You can also drop files with servers anywhere on this window.',
    needsTitle: 'What it needs',
    needs: {
      sessions:
        'To see sessions: an account that may query them on the servers (an administrator), and TCP port 445 open to them. On client Windows also AllowRemoteRPC=1.',
      programs:
        'To see what runs in a session: administrator rights there, and the firewall group “Windows Management Instrumentation (WMI)”.',
      log: 'To read who was on from a server’s log: the group “Event Log Readers”, and the firewall group “Remote Event Log Management”.',
      missing: 'Where something is missing, Slotwatch says which, and goes on with the rest.',
    },
  },
};
