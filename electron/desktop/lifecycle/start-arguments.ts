import { parseArgs } from 'node:util';
import { usualTransport } from '../../engine/transports/usual-transport.ts';

/** The arguments of the app. */
export interface Arguments {
  /** Watch the built-in demo fleet instead of real servers. */
  readonly demo: boolean;
  /** The same, but only while no real server is in the settings. */
  readonly demoWithoutServers: boolean;
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
 * The demo is on with `--demo`. A checkout outside Windows also starts it until there are servers, so that whoever tries it
 * out sees something; `--no-demo` is passed when that one is left.
 */
export function readArguments(
  args: readonly string[],
  platform: NodeJS.Platform,
  isPackaged: boolean,
): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      demo: { type: 'boolean' },
      'no-demo': { type: 'boolean' },
      hidden: { type: 'boolean' },
      'tools-dir': { type: 'string' },
      'user-data-dir': { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
  });
  const toolsDir = folder(values['tools-dir']);
  const demo = values.demo !== undefined;
  const isFree = !demo && values['no-demo'] === undefined;
  return {
    demo,
    demoWithoutServers: isFree && !isPackaged && usualTransport(toolsDir, platform) === 'ssh',
    toolsDir,
    userDataDir: folder(values['user-data-dir']),
    hidden: values.hidden !== undefined,
  };
}

/** The arguments of the same start with the demo or without it, and with a window. */
export function otherArguments(args: readonly string[], demo: boolean): string[] {
  const others = args.filter((each) => !/^--(?:no-demo|demo|hidden)(?:=|$)/.test(each));
  return [...others, demo ? '--demo' : '--no-demo'];
}

/** A switch without its value counts as not given. */
function folder(value: string | boolean | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
