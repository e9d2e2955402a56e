import path from 'node:path';
import process from 'node:process';
import type { StartTools } from './command/command-engine.ts';
import { runCommand } from './command/run-command.ts';
import { forkAuditCopy } from './engine/audit/copy/start-audit-copy.ts';
import { forkToolsProcess } from './engine/tools/run/tool-host-process.ts';

/** The other bundles of the command, beside this one. */
const TOOLS_PROCESS = path.join(import.meta.dirname, 'tools-process.cjs');
const HISTORY_THREAD = path.join(import.meta.dirname, 'history-worker.cjs');

/** The command without a window, on plain Node. The packages contain no Node; there `main.ts` runs the same command. */
const startTools: StartTools = (toolsDir) => forkToolsProcess(TOOLS_PROCESS, toolsDir);
process.exitCode = await runCommand(
  process.argv.slice(2),
  Object.assign(startTools, { auditCopy: forkAuditCopy(TOOLS_PROCESS) }),
  HISTORY_THREAD,
);
