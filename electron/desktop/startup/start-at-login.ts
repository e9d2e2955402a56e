import { resolve } from 'node:path';

/**
 * Whether the system starts Slotwatch when the person logs on. The truth is the system's: the person may have turned it
 * off in the Task Manager or by their desktop, so it is asked whenever somebody wants to know, and kept nowhere else.
 */
export interface StartAtLogin {
  /** Null where the system cannot be asked. */
  get(): boolean | null;
  /** Throws `SlotwatchError` when the system does not take it. */
  set(atLogin: boolean): void;
  /** Mends an entry that starts nothing any more, because the app has moved. Returns whether there was one. */
  repair(): boolean;
}

/** What a start at login takes over from how this app was started; everything else is about this one run. */
const KEPT = /^--(?:demo|no-sandbox|(?:tools-dir|user-data-dir)=.+)$/;

/** The arguments a start at login passes: into the tray only, and what makes this run the one it is. */
export function loginArguments(argv: readonly string[]): readonly string[] {
  const joined = argv.flatMap((argument, place) => {
    // Both spellings are read at the start: `--tools-dir DIR` and `--tools-dir=DIR`.
    const [, name, written] = /^(--(?:tools-dir|user-data-dir))(?:=(.+))?$/.exec(argument) ?? [];
    const folder = written ?? argv[place + 1];
    // At login the app starts in another folder than this one.
    return name === undefined || folder === undefined ? [argument] : [`${name}=${resolve(folder)}`];
  });
  return ['--hidden', ...joined.filter((argument) => KEPT.test(argument))];
}

/**
 * One argument as it stands in the line of text that Windows starts a program by: in quotes where it holds blanks, with
 * backslashes doubled where a quote follows, so that `C:\my tools\` ends where it should.
 */
export function quoteForWindows(argument: string): string {
  if (argument !== '' && !/[\s"]/.test(argument)) return argument;
  return `"${argument.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}
