import type { RemoteDesktopClient } from '../../../shared/contract/remote-desktop.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { refused } from '../actions/refusal.ts';
import { SlotwatchError } from '../slotwatch-error.ts';

/**
 * The program that opens this connection. Throws `toolMissing` where there is none, and `refused` where it cannot ask for the
 * console. Call it before a session is ended for the connection.
 */
export function requireClient(
  client: RemoteDesktopClient | null,
  { server, console }: { readonly server: ServerName; readonly console: boolean },
): RemoteDesktopClient {
  if (client === null) throw new SlotwatchError({ code: 'toolMissing', tool: 'mstsc', server });
  if (console && client.console === 'no') throw refused({ kind: 'noConsole', program: client.tool });
  return client;
}
