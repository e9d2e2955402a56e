import { encodeText } from './encode.ts';
import { printError, type ToolError } from './print-error.ts';
import type { SimulatedFleet, SimulatedServer } from './simulated-server.ts';

/** The output of a simulated tool, and the fleet after it. */
export interface SimulatedAnswer {
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly exitCode: number;
  /** What the process does after it has printed. */
  readonly ending: 'exits' | 'hangs' | 'hangsWithGrandchild' | 'ignoresSigterm';
  /** Milliseconds before it prints. */
  readonly delayMs: number;
  /** The fleet after the call. */
  readonly fleet: SimulatedFleet;
}

/** The output of a tool before it is encoded. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export const SILENT: Printed = { stdout: '', stderr: '', exitCode: 0 };

/** An error in the language of the server. */
export function fail(error: ToolError, server?: SimulatedServer, exitCode = exitCodeOf(error)): Printed {
  return { stdout: '', stderr: printError(error, server?.language ?? 'en'), exitCode };
}

/** `wevtutil` ends with the Windows error number, the other tools with 1. */
function exitCodeOf(error: ToolError): number {
  return error.kind === 'eventLog' ? error.code : 1;
}

/** The answer in the bytes of the server's code page, after the time it takes. */
export function answer(
  fleet: SimulatedFleet,
  server: SimulatedServer | null,
  output: Printed,
  delayMs = 0,
): SimulatedAnswer {
  const codePage = server?.codePage ?? 65001;
  return {
    stdout: encodeText(output.stdout, codePage),
    stderr: encodeText(output.stderr, codePage),
    exitCode: output.exitCode,
    ending: 'exits',
    delayMs: delayMs + (server?.delayMs ?? 0),
    fleet,
  };
}
