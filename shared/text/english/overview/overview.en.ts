import { count } from '../count.en.ts';

/** The page that is shown first, and the links to the pages about the whole fleet. */
export const overview = {
  pageLinks: { overview: 'Overview', sessions: 'Sessions', past: 'Who was on' },

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
      `No server that answers is full; ${unknown} ${unknown === 1 ? 'is' : 'are'} unknown.`,
    noneAsked: 'No server has answered yet.',
    noneAnswers: 'No server answers, so it is not known whether one is full.',
    reset: (user: string) => `Reset ${user}`,
    gone: (user: string) => `${user} is no longer logged on there.`,
    connect: 'Connect…',
    allFull: (servers: number) => `All ${servers} full servers`,

    week: 'Full this week',
    hours: (hours: number) => `${hours.toLocaleString('en')} h`,
    inWeek: (duration: string) => `${duration} in all`,
    aDay: (duration: string) => `${duration} a day`,
    mostly: (from: number, until: number) => `mostly ${from}–${until}`,
    seenHours: (hours: number, of: number) =>
      hours < 1 ? `watched less than 1 of ${of} hours` : `watched ${hours} of ${of} hours`,
    moreFull: (servers: number) =>
      `${servers} more ${servers === 1 ? 'was' : 'were'} full for a shorter time.`,
    inHour: (from: number, until: number, duration: string) => `${from}–${until}: full for ${duration}`,
    byHour: (hours: string) => `By the hour of the day: ${hours}`,
    notFullInWeek: 'No server was seen full this week.',
    leadsToTimeline: (server: string) => `Shows the timeline of ${server}.`,

    firstDay: 'What comes here after a day of watching',
    firstDayWhat:
      'For how many hours a day each server is full, and at what hours. Slotwatch keeps what it sees on this computer; nothing is asked of the servers for it.',

    leftBehind: 'Left behind the longest',
    nobodyLeft: 'Nobody is disconnected.',
    leftUnknown: 'No server answers, so it is not known who is disconnected.',
    nobodyLeftWhereAnswered: 'Nobody is disconnected on the servers that answer.',
    on: (server: string) => `on ${server}`,
    allLeft: (sessions: number) => `All ${sessions} disconnected sessions`,

    freed: (slots: number, by: string) => `Freed this week: ${slots} (${by})`,
    freedNone: 'Nothing was freed this week.',
    freedBy: { you: 'you', wait: 'waits', command: 'command', others: 'others' },
    leadsToAudit: 'Shows the audit log.',
  },
};
