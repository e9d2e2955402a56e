import type { Connected } from '../../../shared/contract/bridge.ts';
import type { AuditEntry } from '../../../shared/domain/audit.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { clientEnd, isFreeRdp } from '../remote-desktop/client-end.ts';
import type { ConnectionCommand } from '../remote-desktop/connection-command.ts';
import { SlotwatchError, trouble } from '../slotwatch-error.ts';
import type { RunTool } from '../tools/run/tool.ts';
import { asTyped } from '../tools/run/tool-commands.ts';

/** Time for a connection program to start, not to run. */
const START_WITHIN_MS = 10_000;
/** It ends with a reason once it has resolved the name and tried to connect, which takes a moment. */
const FREERDP_RUNS_AFTER_MS = 2000;

export interface ConnectWorld {
  readonly run: RunTool;
  readonly audit: AuditLog;
  readonly demo: boolean;
}

/** What is written about a connection before it is opened; for a view also whose session. */
export type ConnectEntry = Omit<AuditEntry, 'event' | 'command'> & { readonly server: ServerName };

/**
 * Starts what opens connections, and leaves it running. Throws `toolMissing` when it is not there, `internal` when it ended at
 * once.
 */
export async function openByCommand(
  command: ConnectionCommand,
  entry: ConnectEntry,
  { run, audit, demo }: ConnectWorld,
): Promise<Connected> {
  const typed = asTyped(command);
  const { server } = entry;
  audit.write({ ...entry, event: 'connect', command: typed });
  const { tool, args } = command;
  const output = await run(tool, args, {
    timeoutMs: START_WITHIN_MS,
    leaveRunning: true,
    ...(isFreeRdp(tool) ? { runsAfterMs: FREERDP_RUNS_AFTER_MS } : {}),
  });
  const opened = output.end === 'started' || (output.end === 'exited' && output.exitCode === 0);
  if (opened) return { command: typed, demo };
  if (output.end === 'missing') throw new SlotwatchError({ code: 'toolMissing', tool, server });
  const because = clientEnd(tool, output.exitCode);
  throw new SlotwatchError(trouble({ kind: 'connectionEnded', server, command: typed, because }));
}
