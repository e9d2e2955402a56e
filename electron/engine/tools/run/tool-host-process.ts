import process from 'node:process';
import { type Child, startChild } from './start-child.ts';
import type { ToolsProcess } from './tool-host-client.ts';
import { type FromToolsProcess, toolsArgument } from './tool-host-protocol.ts';

/**
 * How the process of the tools is started: with nothing but Node's channel between it and its parent. The channel
 * closes when the parent is gone, for any reason; that is how the process notices.
 */
export const OVER_CHANNEL = {
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  // Bytes stay bytes.
  serialization: 'advanced',
  // Windows otherwise ends what libuv starts in the same moment as its parent.
  detached: process.platform === 'win32',
} as const;

/** Starts the process of the tools as one of Node's. `script`: full path of its bundle. */
export function forkToolsProcess(script: string, toolsDir: string | null): ToolsProcess {
  return overChannel(startChild(process.execPath, [script, toolsArgument(toolsDir)], OVER_CHANNEL));
}

/** A child that was started with `OVER_CHANNEL`. */
export function overChannel(child: Child): ToolsProcess {
  return {
    // A message that does not arrive has no answer; the exit of the process follows.
    post: (message) => void (child.connected && child.send(message, () => {})),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromToolsProcess)),
    // A failed start has no code.
    onExit: (listener) => void child.then(({ exitCode }) => listener(exitCode ?? -1)),
    release: () => {
      // On Windows its running tools would stay; it ends them, and itself, when the channel closes.
      if (process.platform !== 'win32') child.kill('SIGKILL');
      else if (child.connected) child.disconnect();
      child.unref();
    },
  };
}
