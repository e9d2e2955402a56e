import { findServer, newServer, type ServerSettings } from '../../shared/contract/settings.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import { firstSettings } from '../engine/storage/first-settings.ts';
import { UsageError } from './command-arguments.ts';

/**
 * The servers a command is about: those it names, as far as they are `known` with their settings, else all that are
 * known. Windows can always ask itself. Throws `UsageError` when there is none.
 */
export function chooseServers(
  names: readonly ServerName[],
  known: readonly ServerSettings[],
  toolsDir: string | null,
  platform: NodeJS.Platform,
): readonly ServerSettings[] {
  if (names.length > 0) {
    // Whether by the console, a command line says itself: the same one must do the same everywhere.
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
