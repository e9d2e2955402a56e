import type { Connected } from '../../../shared/contract/bridge.ts';
import type { AuditEntry } from '../../../shared/domain/audit.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { SlotwatchError, trouble } from '../slotwatch-error.ts';
import type { RunTool } from '../tools/run/tool.ts';
import { asTyped, type Command } from '../tools/run/tool-commands.ts';

/** Time for a connection program to start, not to run. */
const START_WITHIN_MS = 10_000;

export interface ConnectWorld {
  readonly run: RunTool;
  readonly audit: AuditLog;
  readonly demo: boolean;
}

/** What is written about a connection before it is opened; for a view also whose session. */
export type ConnectEntry = Omit<AuditEntry, 'event' | 'command'> & { readonly server: ServerName };

/**
 * Starts `mstsc`, or FreeRDP where it is missing, and leaves it running. Throws `toolMissing` when neither exists,
 * `internal` when it ended at once.
 */
export async function openByCommand(
  command: Command,
  entry: ConnectEntry,
  { run, audit, demo }: ConnectWorld,
): Promise<Connected> {
  const typed = asTyped(command);
  const { server } = entry;
  audit.write({ ...entry, event: 'connect', command: typed });
  const output = await run(command.tool, command.args, { timeoutMs: START_WITHIN_MS, leaveRunning: true });
  const opened = output.end === 'started' || (output.end === 'exited' && output.exitCode === 0);
  if (opened) return { command: typed, demo };
  if (output.end === 'missing') throw new SlotwatchError({ code: 'toolMissing', tool: command.tool, server });
  throw new SlotwatchError(trouble({ kind: 'connectionEnded', server, command: typed }));
}
