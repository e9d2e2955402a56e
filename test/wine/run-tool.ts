import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { silentLog } from '../../electron/engine/log.ts';
import { createProcessTools } from '../../electron/engine/tools/run/process-tools.ts';
import type { Tool, ToolOutput } from '../../electron/engine/tools/run/tool.ts';

/** The input of this program, as JSON in the file named by its only argument. */
export interface ToolRequest {
  readonly toolsDir: string;
  readonly tool: Tool;
  readonly args: readonly string[];
  readonly timeoutMs: number;
  readonly ownConsole?: boolean;
}

/** Its output, as JSON: how it ended, and how many bytes came. */
export interface ToolReply extends Pick<ToolOutput, 'end' | 'exitCode'> {
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
}

/** Runs one tool with the tool runner, for arguments that no command of Slotwatch accepts. */
const [, , file = ''] = process.argv;
const { toolsDir, tool, args, ...options }: ToolRequest = JSON.parse(await readFile(file, 'utf8'));
const tools = createProcessTools({ toolsDir, log: silentLog });
const { end, exitCode, stdout, stderr } = await tools.run(tool, args, options);
const reply: ToolReply = { end, exitCode, stdoutBytes: stdout.length, stderrBytes: stderr.length };
process.stdout.write(JSON.stringify(reply));
