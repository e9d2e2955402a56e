import { readFileSync } from 'node:fs';
import type { ListedServer } from '../../../shared/contract/server-list.ts';
import { newServer } from '../../../shared/contract/settings.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { parseServerName } from '../../../shared/names/server-name.ts';

const FOLDER = new URL('../../fixtures/server-lists/', import.meta.url);

/** Files of other programs, written by hand; secret names and values in them are called `hidden-…`. */
export const LIST_FILES = [
  'rdcman-2.7.rdg',
  'rdcman-2.2.rdg',
  'confCons-2.6.xml',
  'connection.rdp',
  'list.csv',
] as const;

export function listFile(name: (typeof LIST_FILES)[number]): Uint8Array {
  return readFileSync(new URL(name, FOLDER));
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function serverName(text: string): ServerName {
  const name = parseServerName(text);
  if (name === null) throw new Error(`${text} is no server name`);
  return name;
}

/** A server with only a name, except for what is given. */
export function listed(name: string, rest: Partial<ListedServer> = {}): ListedServer {
  const { sshPort, sshUser, ...server } = newServer(serverName(name));
  return { ...server, ...rest };
}
