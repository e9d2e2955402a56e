import type { AccountUse } from '../../../shared/domain/accounts/stored-account.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import type { Command } from '../tools/run/tool-commands.ts';

/**
 * `cmdkey`: stores an account for a server. Windows asks for the password in the console; it is in no argument and never
 * read here. `account`: as `parseStoredAccount` gives it.
 */
export function addAccount(server: ServerName, account: string, use: AccountUse): Command {
  const entry = use === 'windows' ? `/add:${server}` : `/generic:${targetName(server, use)}`;
  return { tool: 'cmdkey', args: [entry, `/user:${account}`, '/pass'] };
}

/** What is stored for a server. */
export function listStored(server: ServerName, use: AccountUse): Command {
  return { tool: 'cmdkey', args: [`/list:${targetName(server, use)}`] };
}

/** Removes what is stored for a server. */
export function deleteStored(server: ServerName, use: AccountUse): Command {
  return { tool: 'cmdkey', args: [`/delete:${targetName(server, use)}`] };
}

/**
 * The name of the entry: the very text after `/server:`, because a short name, a full name and an address have entries of
 * their own; Remote Desktop has another one.
 */
export function targetName(server: ServerName, use: AccountUse): string {
  return use === 'windows' ? server : `TERMSRV/${server}`;
}
