import { createDemoTools } from '../engine/demo/demo-fleet.ts';
import type { Log } from '../engine/log.ts';
import { createProcessTools, type ProcessTools } from '../engine/tools/run-process.ts';
import type { Arguments } from './arguments.ts';

/** What answers when a server is asked: the demo fleet in memory, or the tools as processes. */
export function makeTools({ demo, toolsDir }: Arguments, log: Log): ProcessTools {
  return demo ? { run: createDemoTools(), dispose: () => {} } : createProcessTools({ toolsDir, log });
}
