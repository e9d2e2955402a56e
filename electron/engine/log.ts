/** Where the engine logs: electron-log in the app, stderr for the command, nowhere in most tests. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Drops every entry. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };
