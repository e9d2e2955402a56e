import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import process from 'node:process';
import type { ToolsProcess } from './tool-host-client.ts';
import { type FromToolsProcess, toolsArgument } from './tool-host-protocol.ts';

/**
 * How the process of the tools is started: with nothing but Node's channel between it and its starter. That closes when
 * the starter is gone, however it went, which is how the process notices.
 */
export const OVER_CHANNEL = {
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'] satisfies StdioOptions,
  // Bytes stay bytes.
  serialization: 'advanced',
  windowsHide: true,
  // What libuv starts on Windows is otherwise ended by Windows in the same moment as its starter.
  detached: process.platform === 'win32',
} as const;

/** Starts the process of the tools as one of Node's. `script`: full path of its bundle. */
export function forkToolsProcess(script: string, toolsDir: string | null): ToolsProcess {
  // Whatever the command itself was started with (`--inspect`) is not for this process.
  return overChannel(fork(script, [toolsArgument(toolsDir)], { ...OVER_CHANNEL, execArgv: [] }));
}

/** A child that was started with `OVER_CHANNEL`. */
export function overChannel(child: ChildProcess): ToolsProcess {
  // Whoever waits for its end learns of a start that failed by the same way.
  child.on('error', () => {
    if (child.pid === undefined) child.emit('exit', -1, null);
  });
  return {
    // What does not arrive has no answer, and its end follows.
    post: (message) => void (child.connected && child.send(message, () => {})),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromToolsProcess)),
    onExit: (listener) => void child.once('exit', (code) => listener(code ?? -1)),
    letGo: () => {
      // On Windows what it has under way would stay; it ends that, and itself, when the channel closes.
      if (process.platform !== 'win32') child.kill('SIGKILL');
      else if (child.connected) child.disconnect();
      child.unref();
    },
  };
}
