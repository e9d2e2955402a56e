import { findServer, newServer, type ServerSettings } from '../../shared/contract/settings.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import { firstSettings } from '../engine/storage/first-settings.ts';
import { UsageError } from './command-arguments.ts';

/**
 * The servers of a command: those it names, with their settings where they are `known`, else all known ones, else on
 * Windows this computer. Throws `UsageError` when there is none.
 */
export function chooseServers(
  names: readonly ServerName[],
  known: readonly ServerSettings[],
  toolsDir: string | null,
  platform: NodeJS.Platform,
): readonly ServerSettings[] {
  if (names.length > 0) {
    // Not the server's own `console` setting: one command line must do the same on every computer.
    return names.map((name) => ({
      ...(findServer({ servers: known }, name) ?? newServer(name)),
      console: false,
    }));
  }
  if (known.length > 0) return known;
  if (platform === 'win32') return firstSettings(false).servers;
  throw new UsageError(
    toolsDir === null
      ? 'No server is named and none is in the settings of the app. Try: slotwatch status SERVER, or --demo.'
      : 'No server is named and none is in the settings of the app.',
  );
}
