import type { ClientTool, RemoteDesktopClient } from '../../../shared/contract/remote-desktop.ts';
import type { Machine } from '../tools/run/locate-tool.ts';

/** Whether this program is installed. */
export type IsInstalled = (tool: ClientTool) => Promise<boolean>;

/** Its own dialogs ask for the password and for the certificate. */
const WITH_DIALOGS = ['sdl-freerdp3', 'sdl-freerdp'] as const;
/** Asks on a terminal, which nobody would see, unless `FREERDP_ASKPASS` names a program that asks. */
const ON_TERMINAL = ['xfreerdp3', 'xfreerdp'] as const;

/**
 * What opens connections on this computer: the best program that is installed now; null where there is none. On macOS
 * whether the app for `rdp://` is installed cannot be asked: the first connection shows it.
 */
export async function findClient(
  { platform, env }: Machine,
  isInstalled: IsInstalled,
): Promise<RemoteDesktopClient | null> {
  for (const tool of candidates(platform, env)) if (await isInstalled(tool)) return clientOf(tool);
  return null;
}

function candidates(platform: NodeJS.Platform, env: Machine['env']): readonly ClientTool[] {
  if (platform === 'win32') return ['mstsc'];
  // Stand-ins of Windows' tools have their own `mstsc`.
  if (platform === 'darwin') return ['mstsc', 'open'];
  const asks = (env.FREERDP_ASKPASS ?? '') !== '';
  return ['mstsc', ...WITH_DIALOGS, ...(asks ? ON_TERMINAL : []), 'remmina'];
}

/** What a program can do. */
export function clientOf(tool: ClientTool): RemoteDesktopClient {
  return {
    tool,
    // Whether Windows App honours the entry is not known, and Remmina has none for its command line.
    console: tool === 'open' ? 'mayWork' : tool === 'remmina' ? 'no' : 'yes',
    views: tool === 'mstsc',
  };
}
