import type { Report, ServerName } from '../../../shared/domain/model.ts';
import { readReport } from '../tools/read/read-report.ts';
import type { Regional } from '../tools/read/regional.ts';
import type { RunTool } from '../tools/run/tool.ts';
import { type Command, listSessions, listUsers } from '../tools/run/tool-commands.ts';

/** Asks one server once. Always resolves; a server that does not answer gives a `NoAnswer`. */
export type Probe = (server: ServerName, signal?: AbortSignal) => Promise<Report>;

/** Asks with both tools at once, each with a limit of `timeoutMs` milliseconds. */
export async function probe(
  server: ServerName,
  run: RunTool,
  { codePage, dateOrder }: Regional,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Report> {
  const askedAt = Date.now();
  const startedAt = performance.now();
  const options = signal === undefined ? { timeoutMs } : { timeoutMs, signal };
  const ask = ({ tool, args }: Command) => run(tool, args, options);
  const [qwinsta, quser] = await Promise.all([ask(listSessions(server)), ask(listUsers(server))]);
  const tookMs = Math.round(performance.now() - startedAt);
  return readReport({ server, askedAt, tookMs }, qwinsta, quser, codePage, dateOrder);
}
