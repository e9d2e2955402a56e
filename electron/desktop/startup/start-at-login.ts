import { resolve } from 'node:path';

/**
 * Whether the system starts Slotwatch at login. The user may have turned it off in the Task Manager or in their
 * desktop, so the system is asked each time and nothing is stored here.
 */
export interface StartAtLogin {
  /** Null where the system cannot be asked. */
  get(): boolean | null;
  /** Throws `SlotwatchError` when the system refuses it. */
  set(atLogin: boolean): void;
  /** Repairs an entry that starts nothing any more because the app has moved. Returns whether there was one. */
  repair(): boolean;
}

/** The arguments that a start at login keeps; all others are only for this run. */
const KEPT = /^--(?:demo|no-sandbox|(?:tools-dir|user-data-dir)=.+)$/;

/** The arguments for a start at login: in the tray only, and what the run must keep. */
export function loginArguments(argv: readonly string[]): readonly string[] {
  const joined = argv.flatMap((argument, place) => {
    // Both forms are allowed: `--tools-dir DIR` and `--tools-dir=DIR`.
    const [, name, written] = /^(--(?:tools-dir|user-data-dir))(?:=(.+))?$/.exec(argument) ?? [];
    const folder = written ?? argv[place + 1];
    // The working folder at login is another one.
    return name === undefined || folder === undefined ? [argument] : [`${name}=${resolve(folder)}`];
  });
  return ['--hidden', ...joined.filter((argument) => KEPT.test(argument))];
}

/**
 * One argument for the command line that Windows starts a program with: in quotes when it has blanks, with backslashes
 * doubled before a quote, so that `C:\my tools\` stays one argument.
 */
export function quoteForWindows(argument: string): string {
  if (argument !== '' && !/[\s"]/.test(argument)) return argument;
  return `"${argument.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}
