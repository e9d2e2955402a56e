import { count } from './count.ts';
import { time } from './time.ts';

/** The page around everything, and its list of servers. */
export const page = {
  appName: 'Slotwatch',
  demo: 'Demo fleet: these servers live in memory. Nothing real is watched or changed.',
  loading: 'Loading',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
  bridgeHint: 'The page and the program behind it could not talk. The log has the details.',
  fellOver: 'This page has fallen over.',
  fellOverHint: 'The watch goes on without it. Load the page again; the log has the details.',
  loadAgain: 'Load again',

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
    every: (seconds: number) => `Asking every ${seconds < 120 ? `${seconds} s` : time.minutes(seconds / 60)}`,
    pausedUntil: (clock: string) => `Paused until ${clock}`,
  },

  firstRun: {
    what: 'Slotwatch asks your Windows servers who holds their sessions, with your own account and the tools Windows brings along.',
    why: 'When a server has no free slot left, it says so here and in the tray, and shows whose session has been idle the longest.',
    how: 'Nothing is ever reset unless you click, and every reset can be undone for a few seconds.',
    field: 'Your first server',
    add: 'Watch it',
  },
};
