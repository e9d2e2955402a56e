/** The page that says who was where. */
export const past = {
  past: {
    title: 'Logon history',
    intro:
      'Where was a user logged on? Enter the user name. Who was logged on to a server? Choose the server, the day and the time.',
    person: 'User',
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
    table: 'Who was logged on, and where',
    openTimeline: (server: string) => `Show this time on the timeline of ${server}`,
    watchedOnly: 'Slotwatch only knows the servers on its list.',
    seenOnly: (moment: string) =>
      `Recorded by Slotwatch since ${moment}. Times without checks are not known. Choose a server to read its own log as well.`,
    nowhere: (user: string) => `${user} was not seen on any server during this time.`,
    nowhereHint:
      'Enter the complete name. Only servers on the list are known, and only while Slotwatch was running.',
    nothingSeen: 'Slotwatch has not recorded anything yet. It starts now.',
  },
};
