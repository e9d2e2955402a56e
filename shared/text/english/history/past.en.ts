/** The page that says who was where. */
export const past = {
  past: {
    title: 'Who was on',
    intro:
      'Ask “Where was jobss yesterday?”: name the person. Or “Who was on XYZ between nine and eleven?”: choose the server, the day and the hours.',
    person: 'Person',
    personHint: 'User name, for example jobss',
    server: 'Server',
    allServers: 'All servers',
    when: 'When',
    whens: {
      today: 'Today',
      yesterday: 'Yesterday',
      week: 'Last 7 days',
      month: 'Last 30 days',
      day: 'A day',
    },
    day: 'Day',
    from: 'From',
    until: 'Until',
    wrongTime: 'The end is before the beginning.',
    table: 'Who was on, and where',
    openTimeline: (server: string) => `Show this time on the timeline of ${server}`,
    watchedOnly: 'Other servers than those that Slotwatch watches are not known.',
    seenOnly: (moment: string) =>
      `As seen by Slotwatch since ${moment}. What was not watched is not known; choose a server to ask its own log as well.`,
    nowhere: (user: string) => `${user} was not seen on any server in this time.`,
    nowhereHint: 'The name must be whole. Only watched servers are known, and only while they were watched.',
    nothingSeen: 'Slotwatch has not seen anything yet: it remembers who is on from now on.',
  },
};
