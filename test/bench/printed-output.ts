import type { ToolOutput } from '../../electron/engine/tools/run/tool.ts';

/** A tool that has printed this and nothing else. */
export function printedOutput(text: string): ToolOutput {
  return {
    stdout: new TextEncoder().encode(text),
    stderr: new Uint8Array(),
    end: 'exited',
    exitCode: 0,
    tookMs: 0,
  };
}
