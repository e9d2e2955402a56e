import { count } from '../count.en.ts';

/** The page that is shown first, and the links to the pages about the whole fleet. */
export const overview = {
  pageLinks: { overview: 'Overview', sessions: 'Sessions', past: 'Logon history' },

  overview: {
    title: 'Overview',
    /** Each leads to the list of these servers: `3 full`, `41 free`, `2 unknown`, `of 46 servers`. */
    full: (servers: number) => `${servers} full`,
    free: (servers: number) => `${servers} free`,
    unknown: (servers: number) => `${servers} unknown`,
    of: (servers: number) => `of ${count(servers, 'server')}`,
    leadsToList: 'Shows these servers in the list.',
    refresh: 'Refresh',

    fullNow: 'Full now',
    nothingFull: 'No server is full.',
    nothingKnownFull: (unknown: number) =>
      `No server that answers is full. ${unknown} ${unknown === 1 ? 'is' : 'are'} unknown.`,
    noneAsked: 'No server has answered yet.',
    noneAnswers: 'No server answers, so it is not known whether one is full.',
    reset: (user: string) => `Reset ${user}`,
    gone: (user: string) => `${user} is no longer logged on there.`,
    connect: 'Connect…',
    allFull: (servers: number) => `All ${servers} full servers`,

    week: 'Full this week',
    hours: (hours: number) => `${hours.toLocaleString('en')} h`,
    inWeek: (duration: string) => `${duration} in total`,
    aDay: (duration: string) => `${duration} a day`,
    mostly: (from: number, until: number) => `mostly ${from}–${until}`,
    seenHours: (hours: number, of: number) =>
      hours < 1 ? `monitored for less than 1 of ${of} hours` : `monitored for ${hours} of ${of} hours`,
    moreFull: (servers: number) =>
      `${count(servers, 'more server')} ${servers === 1 ? 'was' : 'were'} full for a shorter time.`,
    inHour: (from: number, until: number, duration: string) => `${from}–${until}: full for ${duration}`,
    byHour: (hours: string) => `By hour of the day: ${hours}`,
    notFullInWeek: 'No server was full this week, as far as Slotwatch knows.',
    leadsToTimeline: (server: string) => `Shows the timeline of ${server}.`,

    firstDay: 'What you will see here after one day',
    firstDayWhat:
      'How many hours a day each server is full, and at what time of day. Slotwatch saves this on this computer while it checks the servers.',

    leftBehind: 'Disconnected the longest',
    nobodyLeft: 'Nobody is disconnected.',
    leftUnknown: 'No server answers, so it is not known who is disconnected.',
    nobodyLeftWhereAnswered: 'Nobody is disconnected on the servers that answer.',
    on: (server: string) => `on ${server}`,
    allLeft: (sessions: number) => `All ${sessions} disconnected sessions`,

    freed: (slots: number, by: string) => `Freed this week: ${slots} (${by})`,
    freedNone: 'No slot was freed this week.',
    freedBy: { you: 'you', wait: 'waits', command: 'command', others: 'others' },
    leadsToAudit: 'Shows the audit log.',
  },
};
