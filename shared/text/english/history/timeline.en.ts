import { count } from '../count.en.ts';

/** Who was on a server, as a picture and as a table. */
export const timeline = {
  timeline: {
    tabs: { name: 'Sessions or timeline', sessions: 'Sessions', timeline: 'Timeline' },
    span: { name: 'How far back', day: '24 h', week: '7 d', month: '30 d' },
    spanTitle: { day: '24 hours', week: '7 days', month: '30 days' },
    earlier: 'Earlier',
    later: 'Later',
    zoomIn: 'Show less time (+)',
    zoomOut: 'Show more time (−)',
    whole: 'Whole period',
    now: 'Now',
    picture: (server: string) => `Who was on ${server}`,
    describe: (people: number, from: string, until: string) =>
      `${count(people, 'person', 'people')}, from ${from} to ${until}. The table below tells the same.`,
    keys: 'Left and right arrow keys move in time, plus and minus show less or more time, Home goes to now. Tab goes to the bars; there the arrow keys go from bar to bar. Enter filters the table by that person.',
    help: 'Drag over a time to enlarge it; a double click shows the whole period again. Ctrl and the mouse wheel enlarge too.',
    range: (from: string, until: string) => `${from} – ${until}`,
    filterBy: (user: string) => `Show only ${user} in the table`,
    fullRow: 'Full',
    logBegins: 'Log begins',
    legend: {
      name: 'What the bars mean',
      active: 'Connected',
      disconnected: 'Disconnected',
      unknown: 'State not known',
      perhaps: 'Perhaps on',
      notWatched: 'Not watched',
      silent: 'No answer',
      full: 'Full',
    },
    reading: (server: string) =>
      `The log of ${server} is being read. This may take some minutes; what Slotwatch saw is shown already.`,
    cancel: 'Cancel',
    notRead: 'The log of the server was not read.',
    read: 'Read the log',
    fromLog: (moment: string) => `From the server’s own log, back to ${moment}.`,
    fromLogAndSeen: (moment: string) =>
      `From the server’s own log, back to ${moment}; before that what Slotwatch saw.`,
    emptyLog: 'The server’s own log has no entry.',
    seenSince: (moment: string) => `As seen by Slotwatch since ${moment}. What was not watched is not known.`,
    nothingSeen: 'Slotwatch has not seen anything of this server yet.',
    logIncomplete: 'The log is larger than what was read, so its oldest part is missing.',
    dropped: (events: number) => `${count(events, 'entry', 'entries')} of the log could not be read.`,
    seenIncomplete: 'Slotwatch saw more than can be shown, so a part is missing.',
    seenNotRead: 'What Slotwatch itself saw could not be read, so it is missing here.',
    nobody: 'Nobody was on in this time, as far as it is known.',
    firstDay: {
      title: 'Nothing is known yet',
      body: 'From now on Slotwatch remembers who is on this server. The picture of it comes here: one line per person, and when the server was full.',
    },
    off: {
      title: 'The history is off',
      bySettings:
        'The settings say that Slotwatch keeps nothing of who was on. What the server’s own log tells is shown.',
      byPolicy:
        'The policy of this computer does not let Slotwatch keep who was on. What the server’s own log tells is shown.',
      settings: 'Open the settings',
    },
    table: 'Logons',
    searchUser: 'Search user',
    only: (user: string) => `Only ${user}`,
    everybody: 'Show everybody',
    counted: (logons: number) => count(logons, 'logon'),
    countedOf: (logons: number, all: number) => `${logons} of ${count(all, 'logon')}`,
    nothingFound: 'No logon in this time matches.',
    column: {
      from: 'From',
      until: 'Until',
      duration: 'Duration',
      connected: 'Connected for',
      end: 'How it ended',
      address: 'From where',
    },
    export: 'Export CSV…',
  },

  /** One logon in words. */
  logon: {
    console: 'at the console',
    stillOn: 'still on',
    notKnown: 'not known',
    orBefore: (moment: string) => `${moment} or before`,
    atLeast: (time: string) => `at least ${time}`,
    end: {
      logoff: 'logged off',
      restart: 'Windows was restarted',
      gone: 'over, how is not known',
      overSometime: 'over, when is not known',
      unknown: 'not known whether it is over',
    },
    endedBecause: (reason: string) => `ended: ${reason}`,
    /** By the numbers of Windows’ event 40. */
    reason: {
      0: 'the window was closed, or the network was lost',
      2: 'an administrator logged the user off',
      3: 'the limit for idle sessions was reached',
      4: 'the time limit was reached',
      5: 'another connection took the session over',
      11: 'the user chose “Disconnect”',
      12: 'the user logged off',
    },
    reasonNumber: (number: number) => `reason ${number}`,
    by: {
      self: 'the user disconnected it',
      user: (user: string) => `${user} disconnected it`,
      session: (id: number) => `session ${id} disconnected it`,
      windows: 'Windows disconnected it',
    },
    fact: {
      /** `state`: `Connected`; `said`: a duration. */
      lasted: (state: string, from: string, until: string, said: string) =>
        `${state} ${from} – ${until} (${said})`,
      still: (state: string, from: string, said: string) => `${state} since ${from} (${said})`,
      open: (state: string, from: string) => `${state} since ${from}; until when is not known`,
      onlyEnd: (moment: string) => `Was on before ${moment}`,
      from: (where: string) => `From ${where}`,
      console: 'At the console',
      fromUnknown: 'From where is not known',
      why: (said: string) => `Disconnected because: ${said}`,
      loggedOn: (moment: string) => `Logged on ${moment}`,
      end: (moment: string, said: string) => `End of the logon: ${moment}, ${said}`,
      endUntimed: (said: string) => `End of the logon: ${said}`,
      session: (id: number) => `Session ${id}`,
    },
  },
};
