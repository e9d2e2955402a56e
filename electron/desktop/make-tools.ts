import { createDemoTools } from '../engine/demo/demo-fleet.ts';
import type { Log } from '../engine/log.ts';
import type { ProcessTools } from '../engine/tools/run-process.ts';
import { createToolsThread } from '../engine/tools/tools-thread.ts';
import type { Arguments } from './arguments.ts';

/**
 * What answers when a server is asked: the demo fleet in memory, or the tools as processes. `script`: full path of the
 * bundled thread that starts them.
 */
export function makeTools({ demo, toolsDir }: Arguments, script: string, log: Log): ProcessTools {
  return demo ? { run: createDemoTools(), dispose: () => {} } : createToolsThread({ script, toolsDir, log });
}
