import { parseArgs } from 'node:util';

/** The arguments of the app. */
export interface Arguments {
  /** Watch the built-in demo fleet instead of real servers. */
  readonly demo: boolean;
  /** Whether there are real servers to go back to from the demo: there are tools, and the user asked for the demo. */
  readonly demoCanBeLeft: boolean;
  /** Folder in which the tools are looked up; null for Windows' own. */
  readonly toolsDir: string | null;
  /** Folder for settings, log and audit log; null for the system's own. */
  readonly userDataDir: string | null;
  /** Start in the tray only, without a window: what start at login passes. */
  readonly hidden: boolean;
}

/**
 * Reads the command line. Unknown arguments are ignored: most are for Chromium.
 *
 * The demo is on with `--demo`, and wherever there are no Windows tools.
 */
export function readArguments(args: readonly string[], platform: NodeJS.Platform): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      demo: { type: 'boolean' },
      hidden: { type: 'boolean' },
      'tools-dir': { type: 'string' },
      'user-data-dir': { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
  });
  const toolsDir = folder(values['tools-dir']);
  const hasTools = platform === 'win32' || toolsDir !== null;
  return {
    demo: values.demo !== undefined || !hasTools,
    demoCanBeLeft: values.demo !== undefined && hasTools,
    toolsDir,
    userDataDir: folder(values['user-data-dir']),
    hidden: values.hidden !== undefined,
  };
}

/** The arguments of the same start with the demo or without it, and with a window. */
export function otherArguments(args: readonly string[], demo: boolean): string[] {
  const others = args.filter((each) => !/^--(?:demo|hidden)(?:=|$)/.test(each));
  return demo ? [...others, '--demo'] : others;
}

/** A switch without its value counts as not given. */
function folder(value: string | boolean | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
