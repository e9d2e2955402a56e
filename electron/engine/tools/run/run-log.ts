import type { Log } from '../../log.ts';
import type { Tool, ToolOutput } from './tool.ts';

/** The tools that are asked again and again, and change nothing. */
const QUESTIONS: ReadonlySet<Tool> = new Set<Tool>(['qwinsta', 'quser', 'tasklist', 'qprocess']);

/**
 * Logs what was run: every action, but a question only when its result differs from the last one, because it is asked
 * every minute or two for years.
 */
export function createRunLog(log: Log): (tool: Tool, args: readonly string[], output: ToolOutput) => void {
  /** The last result of each question. */
  const ends = new Map<string, string>();

  function isNews(tool: Tool, called: string, ended: string): boolean {
    if (!QUESTIONS.has(tool)) return true;
    const before = ends.get(called);
    ends.set(called, ended);
    return before !== ended;
  }

  return (tool, args, { end, exitCode, tookMs }) => {
    const called = [tool, ...args].join(' ');
    const ended = exitCode === null ? end : `${end} with ${exitCode}`;
    if (isNews(tool, called, ended)) log.info(`${called}: ${ended} after ${tookMs} ms`);
  };
}
