/** What is known of a session before it is ended: clauses without a capital letter and a full stop. */
export const evidence = {
  evidence: {
    /** `span`: a duration. */
    disconnectedFor: (span: string) => `disconnected ${span}`,
    from: (address: string) => `from ${address}`,
    fromConsole: 'at the console',
    leftBehind: (left: number, of: number) => `did not log off ${left} of the last ${of} times`,
    /** A list of clauses follows, after a colon. */
    canGoFirst: (user: string) => `${user} can go first`,
    runs: (programs: string) => `runs ${programs}`,
    runsNothing: 'runs only programs of Windows',
    why: 'Why?',

    /** Columns of tables. */
    sinceColumn: 'Disconnected since',
    fromColumn: 'From',
    leftBehindColumn: 'Did not log off',
    leftBehindBriefly: (left: number, of: number) => `${left} of ${of} times`,
    console: 'console',
    since: (moment: string) => `Disconnected since ${moment}`,
  },

  /** For how long a server is full. */
  fullFor: {
    exactly: (span: string) => `for ${span}`,
    atLeast: (span: string) => `for at least ${span}`,
    /** `said`: that it is full; `time`: one of the two above. */
    after: (said: string, time: string) => `${said}, ${time}`,
    inMenu: (used: number, capacity: number, time: string) => `full, ${used} of ${capacity} ${time}`,
    inTooltip: (server: string, time: string) => `${server} ${time}`,
  },
};
