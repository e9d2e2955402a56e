/** Ctrl+C, the polite way to end a process, and a terminal or connection that was closed. */
export const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
