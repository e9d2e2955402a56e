import type { Log } from '../../log.ts';
import type { Tool, ToolOutput } from './tool.ts';

/**
 * Writes what was run into the log: every action, and a question when it ends otherwise than last time. It is asked
 * every minute for years.
 */
export function createRunLog(log: Log): (tool: Tool, args: readonly string[], output: ToolOutput) => void {
  /** How each question ended last. */
  const ends = new Map<string, string>();

  function isNews(tool: Tool, called: string, ended: string): boolean {
    if (tool !== 'qwinsta' && tool !== 'quser') return true;
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
