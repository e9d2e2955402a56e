/** Ctrl+C, a request to end the process, and a terminal or connection that was closed. */
export const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
