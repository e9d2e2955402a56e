import type { ServerName } from '../domain/model.ts';
import { findServer, type Settings } from './settings.ts';
import type { TransportKind } from './transport-kind.ts';

/** What its own setting says, else that of the innermost group it is in that says something, else the usual one. */
export function transportOf(
  settings: Pick<Settings, 'servers' | 'groupTransports'>,
  name: ServerName,
  usual: TransportKind,
): TransportKind {
  const server = findServer(settings, name);
  if (server === undefined) return usual;
  return server.transport ?? transportOfGroup(settings, server.group) ?? usual;
}

/** What a group, or the innermost one around it that says something, says for all that is in it; null when none does. */
export function transportOfGroup(
  { groupTransports }: Pick<Settings, 'groupTransports'>,
  group: readonly string[],
): TransportKind | null {
  for (let length = group.length; length > 0; length--) {
    const found = groupTransports.find(
      ({ group: of }) => of.length === length && of.every((name, level) => name === group[level]),
    );
    if (found !== undefined) return found.transport;
  }
  return null;
}
