import type { RunOptions, Tool, ToolOutput } from './tool.ts';

/** What the process of the tools is told. `leave`: end what runs, and then yourself. */
export type ToToolsProcess =
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly tool: Tool;
      readonly args: readonly string[];
      readonly options: Omit<RunOptions, 'signal'>;
    }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'leave' };

/** What it answers, once for each run. */
export interface FromToolsProcess {
  readonly id: number;
  readonly output: ToolOutput;
}

/** What makes a process that of the tools; the folder they are looked up in follows, if one was named. */
const TOOLS_SWITCH = '--serve-tools=';

export function toolsArgument(toolsDir: string | null): string {
  return `${TOOLS_SWITCH}${toolsDir ?? ''}`;
}

/** Of a process started with these arguments: the folder of the tools; null when it is to serve none. */
export function readToolsArgument(args: readonly string[]): { readonly toolsDir: string | null } | null {
  const word = args.find((arg) => arg.startsWith(TOOLS_SWITCH));
  if (word === undefined) return null;
  const toolsDir = word.slice(TOOLS_SWITCH.length);
  return { toolsDir: toolsDir === '' ? null : toolsDir };
}
