import type { TransportKind } from '../../../shared/contract/transport-kind.ts';

/** How servers are asked whose settings say nothing: Windows' own tools are on Windows, or in the folder that was given. */
export function usualTransport(toolsDir: string | null, platform: NodeJS.Platform): TransportKind {
  return toolsDir !== null || platform === 'win32' ? 'windows' : 'ssh';
}
