import type { ClientTool } from '../../../shared/contract/remote-desktop.ts';
import type { ServerSettings, Settings } from '../../../shared/contract/settings.ts';
import type { ActionableId, ServerName } from '../../../shared/domain/model.ts';

/** Remote Desktop's own port, which an `rdp://` address must name. */
const RDP_PORT = 3389;

/** What opens a connection, ready to run. */
export interface ConnectionCommand {
  readonly tool: ClientTool;
  readonly args: readonly string[];
}

/** How a connection is opened. */
export interface ConnectionWay {
  readonly tool: ClientTool;
  /** To the console, or as an administrator, where the program can ask for that. */
  readonly console: boolean;
  /** What `mstsc` calls that. */
  readonly consoleSwitch: Settings['consoleSwitch'];
}

/**
 * Opens a connection. No argument has a password, and each begins with a word of ours, so that no name is an option.
 * xfreerdp 2.11 takes these arguments; FreeRDP 3, Remmina and Windows App were not run, theirs come from their documentation.
 */
export function openConnection(
  { name, port }: Pick<ServerSettings, 'name' | 'port'>,
  { tool, console, consoleSwitch }: ConnectionWay,
): ConnectionCommand {
  switch (tool) {
    case 'mstsc':
      return { tool, args: [targetOf(name, port), ...(console ? [`/${consoleSwitch}`] : [])] };
    case 'sdl-freerdp3':
    case 'sdl-freerdp':
      return { tool, args: [...atFreeRdp(name, port, console), '+dynamic-resolution'] };
    case 'xfreerdp3':
    case 'xfreerdp':
      // It would ask on a terminal about a certificate it does not know: it is taken the first time, and no other later.
      return { tool, args: [...atFreeRdp(name, port, console), '+dynamic-resolution', '/cert:tofu'] };
    case 'remmina':
      return { tool, args: ['-c', `rdp://${addressOf(name, port)}`] };
    case 'open': {
      const address = addressOf(name, port ?? RDP_PORT);
      const said = `full address=s:${address}${console ? '&connect to console=i:1' : ''}`;
      return { tool, args: [`rdp://${encodeURI(said)}`] };
    }
  }
}

/** `mstsc /shadow`: views a session; Windows asks its user for consent. */
export function shadowSession(server: ServerName, id: ActionableId, control: boolean): ConnectionCommand {
  // No port: a view uses other ports than a connection.
  return { tool: 'mstsc', args: [targetOf(server, null), `/shadow:${id}`, ...(control ? ['/control'] : [])] };
}

function atFreeRdp(name: ServerName, port: number | null, console: boolean): readonly string[] {
  return [targetOf(name, port), ...(console ? ['/admin'] : [])];
}

function targetOf(name: ServerName, port: number | null): string {
  return `/v:${addressOf(name, port)}`;
}

/** An IPv6 address needs brackets, because a port may follow a colon. */
function addressOf(server: ServerName, port: number | null): string {
  const address = server.includes(':') ? `[${server}]` : server;
  return port === null ? address : `${address}:${port}`;
}
