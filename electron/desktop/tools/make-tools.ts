import { createDemoTools } from '../../engine/demo/demo-fleet.ts';
import type { Log } from '../../engine/log.ts';
import type { ProcessTools } from '../../engine/tools/run/process-tools.ts';
import { createToolsProcess } from '../../engine/tools/run/tool-host-client.ts';
import type { Arguments } from '../lifecycle/start-arguments.ts';
import { startToolsProcess } from './spawn-tool-host.ts';

/** What answers when a server is asked: the demo fleet in memory, or the tools as processes. */
export function makeTools({ demo, toolsDir }: Arguments, log: Log): ProcessTools {
  if (demo) return { run: createDemoTools(), dispose: () => {} };
  return createToolsProcess(() => startToolsProcess(toolsDir), log);
}
