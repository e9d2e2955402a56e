import { utilityProcess } from 'electron';
import type { FromToolsProcess } from '../engine/tools/process-messages.ts';
import type { ToolsProcess } from '../engine/tools/tools-process.ts';

/** Starts the process of the tools as one of Electron's. `script`: full path of its bundle. */
export function startToolsProcess(script: string, toolsDir: string | null): ToolsProcess {
  const started = utilityProcess.fork(script, toolsDir === null ? [] : [toolsDir], {
    serviceName: 'Slotwatch tools',
    // It holds a round of answers at most.
    execArgv: ['--max-semi-space-size=1'],
  });
  return {
    post: (message) => started.postMessage(message),
    onMessage: (listener) => started.on('message', (message: FromToolsProcess) => listener(message)),
    onExit: (listener) => started.on('exit', listener),
    kill: () => started.kill(),
  };
}
