/** Where the engine tells what it does: electron-log in the app, stderr for the command, nothing in most tests. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** For those who do not want to know. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };
