import type { LicenceOf } from '../../contract/bridge.ts';
import type { Filter } from '../../contract/view.ts';
import { count } from './count.en.ts';
import { time } from './time.en.ts';

/** The frame of the page, and its list of servers. */
export const page = {
  appName: 'Slotwatch',
  demo: 'Demo: these servers are simulated. Nothing real is checked or changed.',
  leaveDemo: 'Leave the demo',
  /** Going on without settings that were set aside; the sentence is that of `settingsFile`. */
  startOver: { title: 'Slotwatch is in read-only mode', button: 'Start over' },
  loading: 'Loading',
  dismiss: 'Dismiss',
  askAgain: 'Refresh',
  bridgeHint: 'The window lost contact with the main program. Details are in the log.',
  fellOver: 'The window has crashed.',
  fellOverHint: 'Monitoring continues. Load the window again. Details are in the log.',
  loadAgain: 'Load again',

  list: {
    name: 'Servers',
    search: 'Search servers and users',
    clearSearch: 'Clear the search',
    refreshAll: 'Refresh all',
    refreshAllTitle: 'Check all servers now (F5)',
    summary(all: number, full: number, unknown: number): string {
      const parts = [count(all, 'server')];
      if (full > 0) parts.push(`${full} full`);
      if (unknown > 0) parts.push(`${unknown} unknown`);
      return parts.join(', ');
    },
    nothingFound: (query: string) => `No server and no user matches “${query}”.`,
    nothingPasses: 'No server matches this filter.',
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
      full: { name: 'Full', title: 'Servers on which all slots are taken' },
      oneLeft: { name: 'One left', title: 'Servers that have more than one slot, with one slot left' },
      free: { name: 'Free', title: 'Servers with at least one free slot' },
      disconnected: {
        name: 'Disconnected',
        title: 'Servers with a disconnected session that takes a slot',
      },
      unknown: {
        name: 'Unknown',
        title: 'Servers that do not answer, or whose answer is incomplete',
      },
    } satisfies Record<Filter, { readonly name: string; readonly title: string }>,
    filterCount: (name: string, servers: number) => `${name}, ${count(servers, 'server')}`,
    group: 'Group servers',
    noGroup: 'Without a group',
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
    asking: 'checking',
    overSsh: 'ssh',
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
    pauseTitle: 'No automatic checks for an hour. “Refresh all” still works.',
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
    what: 'Slotwatch checks who is logged on to your Windows servers. It shows here and in the tray which servers have no free session left.',
    how: 'For a full server it shows which session can be reset first. Nothing is ended without your click, and you can undo every click for a few seconds.',
    add: 'Add servers',
    import: {
      name: 'Import a list…',
      hint: 'From RDCMan, mRemoteNG, .rdp files, CSV, plain text and others',
    },
    paste: { name: 'Paste names…', hint: 'One or many. web[01-12].corp means twelve servers.' },
    thisComputer: { name: 'This computer', hint: 'Shows who is logged on here.' },
    demo: {
      name: 'Look around in the demo',
      hint: 'Restarts Slotwatch with eight simulated servers. No real server is checked.',
    },
    /** Where servers are asked over ssh: on macOS and Linux. */
    overSsh: {
      name: 'Name of a Windows server',
      hint: 'Slotwatch asks it over ssh, so the server’s own OpenSSH server must answer. This command shows whether it does:',
      /** In place of the name while there is none. */
      host: 'HOST',
      copy: 'Copy the command',
      afterwards: 'If it prints your account without asking for a password, add the server.',
      submit: 'Add this server',
      needs: {
        sessions:
          'To see sessions: on each server the service “OpenSSH SSH Server” and its port open (usually TCP 22), and an account that is an administrator there.',
        key: 'To log in: a key that needs no question. It is in your ssh agent or has no passphrase, and the server has it in administrators_authorized_keys.',
        programs: 'The programs in a session and the server’s log come over the same connection.',
        missing: 'If a server does not answer, “Find out why” on its page says what is missing.',
      },
    },
    drop: 'You can also drop files with server lists anywhere on this window.',
    needsTitle: 'What it needs',
    needs: {
      sessions:
        'To see sessions: an account that may query them on the servers (an administrator), and TCP port 445 open on the servers. On Windows clients also AllowRemoteRPC=1.',
      programs:
        'To see the programs in a session: administrator rights there, and the firewall group “Windows Management Instrumentation (WMI)”.',
      log: 'To read logons from a server’s log: the group “Event Log Readers”, and the firewall group “Remote Event Log Management”.',
      missing: 'If one of these is missing, Slotwatch tells you and works with the rest.',
    },
  },
};
