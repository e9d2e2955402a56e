import type { ClientTool } from '../../../shared/contract/remote-desktop.ts';

/** Why a connection program ended at once, as far as its exit code tells. */
export type ClientEnd = 'logIn' | 'notReached' | 'other';

/**
 * Exit codes of FreeRDP 2 and 3, which have a reason from 131 to 161. Seen with xfreerdp 2.11 are 141 and 147; the others, and
 * those of FreeRDP 3, come from its source.
 */
const LOG_IN: ReadonlySet<number | null> = new Set([132, 134, 154]);
/** The name does not resolve, or nothing accepts the connection: FreeRDP 2.11 ends with 147 where the port is closed. */
const NOT_REACHED: ReadonlySet<number | null> = new Set([139, 140, 141, 147]);

/** What this exit code means. The codes of other programs are not known. */
export function clientEnd(tool: ClientTool, exitCode: number | null): ClientEnd {
  if (!isFreeRdp(tool)) return 'other';
  if (LOG_IN.has(exitCode)) return 'logIn';
  return NOT_REACHED.has(exitCode) ? 'notReached' : 'other';
}

/** Whether a program is one of FreeRDP's. */
export function isFreeRdp(tool: ClientTool): boolean {
  return /freerdp3?$/.test(tool);
}
