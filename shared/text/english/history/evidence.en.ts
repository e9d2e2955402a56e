/** What is known of a session before it is ended: clauses without a capital letter and a full stop. */
export const evidence = {
  evidence: {
    /** `span`: a duration. */
    disconnectedFor: (span: string) => `disconnected ${span}`,
    from: (address: string) => `from ${address}`,
    fromConsole: 'at the console',
    leftBehind: (left: number, of: number) => `left behind ${left} of the last ${of} times`,
    /** A list of clauses follows, after a colon. */
    canGoFirst: (user: string) => `${user} can go first`,
    why: 'Why?',

    /** Columns of tables. */
    sinceColumn: 'Disconnected since',
    fromColumn: 'From',
    leftBehindColumn: 'Left behind',
    leftBehindBriefly: (left: number, of: number) => `${left} of ${of} times`,
    console: 'console',
    since: (moment: string) => `Disconnected since ${moment}`,
  },

  /** For how long a server is full; `said`: that it is full, without a full stop. */
  fullFor: {
    exactly: (said: string, span: string) => `${said}, for ${span}`,
    atLeast: (said: string, span: string) => `${said}, for at least ${span}`,
    /** In a menu. */
    exactlyShort: (slots: string, span: string) => `full, ${slots} for ${span}`,
    atLeastShort: (slots: string, span: string) => `full, ${slots} for ${span} or more`,
    slotsShort: (used: number, capacity: number) => `${used} of ${capacity}`,
  },
};
