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
