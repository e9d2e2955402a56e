import process from 'node:process';
import { readCopyArgument } from './engine/audit/copy/copy-argument.ts';
import { serveAuditCopy } from './engine/audit/copy/serve-audit-copy.ts';
import { ENDING_SIGNALS } from './engine/ending-signals.ts';
import { readToolsArgument, type ToToolsProcess } from './engine/tools/run/tool-host-protocol.ts';
import { serveTools } from './engine/tools/run/tool-host-server.ts';

// The process that starts the tools, or another one that writes the second copy of the audit log once, for the app and for
// the command. Started by hand it does nothing.
const copyJob = readCopyArgument(process.argv);
if (copyJob === null) becomeTools();
else
  void serveAuditCopy(copyJob).then((end) => {
    // Node's own end would wait for a call to a share that does not answer.
    if (end === 'silent') process.kill(process.pid, 'SIGKILL');
    process.exit();
  });

function becomeTools(): void {
  const given = readToolsArgument(process.argv);
  if (given === null || process.send === undefined) process.exit(1);
  // Ctrl+C, a `timeout` and a closed terminal signal every process in the group. The parent process decides what happens
  // then: it may still need a tool, to tell a warned user that the session stays.
  for (const signal of ENDING_SIGNALS) process.on(signal, () => {});
  serveTools(
    {
      onMessage: (listener) => process.on('message', (message: ToToolsProcess) => listener(message)),
      post: (message) => void (process.connected && process.send?.(message, undefined, {}, () => {})),
      onGone: (listener) => process.once('disconnect', listener),
      leave: () => process.exit(),
    },
    given.toolsDir,
  );
}
