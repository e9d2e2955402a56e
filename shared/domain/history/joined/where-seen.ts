import { isSameAccount } from '../../../names/account.ts';
import { canonicalServer } from '../../../names/server-name.ts';
import type { ServerName } from '../../model.ts';
import type { ReadHistory } from '../log/history-reading.ts';
import { logonsWithin, type Period } from '../logons-within.ts';
import type { ServerLogon as ObservedServerLogon } from '../observed/observed-logon.ts';
import { joinLogons } from './join-logons.ts';
import type { ServerLogon } from './person-history.ts';

/** A server that is watched, and what was read of its log; null when that is not kept. */
export interface KnownServer {
  readonly name: ServerName;
  readonly log: ReadHistory | null;
}

/**
 * Where a person was in a period, in the order in which the logons began: as it was seen, and as the logs tell that were read
 * anyway. `seen`: of that person only.
 */
export function whereSeen(
  user: string,
  period: Period,
  seen: readonly ObservedServerLogon[],
  servers: readonly KnownServer[],
): readonly ServerLogon[] {
  const byServer = new Map<string, ObservedServerLogon[]>();
  for (const logon of seen) {
    const there = byServer.get(logon.server);
    if (there === undefined) byServer.set(logon.server, [logon]);
    else there.push(logon);
  }
  const watched = new Map(servers.map((server) => [canonicalServer(server.name), server]));
  return [...new Set([...watched.keys(), ...byServer.keys()])]
    .flatMap((key) => {
      const { name, log } = watched.get(key) ?? { name: key, log: null };
      const logons = joinLogons(log, byServer.get(key) ?? []);
      return logonsWithin({ logons }, period)
        .filter((logon) => isSameAccount(logon.user, user))
        .map((logon) => ({ ...logon, server: name }));
    })
    .sort((a, b) => a.from - b.from);
}
