import { dataFiles } from '../../engine/storage/data-files.ts';
import { openSettings } from '../../engine/storage/settings-store.ts';
import type { Arguments } from './start-arguments.ts';

/**
 * The arguments, with the demo on or off by what is in the user's settings. Settings that cannot be used may have servers,
 * so they are not hidden behind a demo. `folder`: that of all data.
 */
export function settleDemo(args: Arguments, folder: string): Arguments {
  if (!args.demoWithoutServers) return args;
  const { own, problem } = openSettings(folder, dataFiles(folder, false).settings).read();
  return { ...args, demo: problem === null && own.servers.length === 0 };
}
