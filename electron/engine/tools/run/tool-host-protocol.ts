import type { RunOptions, Tool, ToolOutput } from './tool.ts';

/** The messages to the process of the tools. `leave`: end all running tools, and then yourself. */
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

/** Its answer, one for each run. */
export interface FromToolsProcess {
  readonly id: number;
  readonly output: ToolOutput;
}

/** The argument that makes a process the process of the tools; the folder of the tools follows, if there is one. */
const TOOLS_SWITCH = '--serve-tools=';

export function toolsArgument(toolsDir: string | null): string {
  return `${TOOLS_SWITCH}${toolsDir ?? ''}`;
}

/**
 * For a process started with these arguments: the folder of the tools; null when it is not the process of the tools.
 */
export function readToolsArgument(args: readonly string[]): { readonly toolsDir: string | null } | null {
  const word = args.find((arg) => arg.startsWith(TOOLS_SWITCH));
  if (word === undefined) return null;
  const toolsDir = word.slice(TOOLS_SWITCH.length);
  return { toolsDir: toolsDir === '' ? null : toolsDir };
}
