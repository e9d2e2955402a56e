import { findServer, newServer, type ServerSettings } from '../../shared/contract/settings.ts';
import type { FleetView, ServerName } from '../../shared/domain/model.ts';
import { THIS_COMPUTER } from '../../shared/names/server-name.ts';
import { didYouMean } from './arguments/did-you-mean.ts';
import { UsageError } from './arguments/usage-error.ts';

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
  if (platform === 'win32') return [newServer(THIS_COMPUTER)];
  throw new UsageError(
    toolsDir === null
      ? 'No server was given, and there are none in the settings of the app. Try: slotwatch status SERVER, or --demo.'
      : 'No server was given, and there are none in the settings of the app.',
  );
}

/** A name that nothing has may be the reason for these. */
const NOT_REACHED: ReadonlySet<string> = new Set(['unknownHost', 'unreachable', 'timeout']);

/**
 * A sentence for each server that was not reached, is not among the known ones and has nearly the name of one. A name
 * outside the settings may be asked, so this is known only when the question has failed.
 */
export function sayMisspelt({ servers }: FleetView, known: readonly ServerSettings[]): readonly string[] {
  return servers.flatMap(({ name, report }) => {
    if (report?.kind !== 'noAnswer' || !NOT_REACHED.has(report.error.code)) return [];
    if (findServer({ servers: known }, name) !== undefined) return [];
    const meant = didYouMean(
      name,
      known.map((server) => server.name),
    );
    return meant === '' ? [] : [`${name} is not in the settings.${meant}`];
  });
}
