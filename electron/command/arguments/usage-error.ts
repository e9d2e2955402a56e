/** The command line could not be understood; the message is one sentence for the user, or two. */
export class UsageError extends Error {}
