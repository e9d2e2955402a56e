import process from 'node:process';
import { app } from 'electron';
import { startChild } from '../../engine/tools/run/start-child.ts';
import type { ToolsProcess } from '../../engine/tools/run/tool-host-client.ts';
import { OVER_CHANNEL, overChannel } from '../../engine/tools/run/tool-host-process.ts';
import { toolsArgument } from '../../engine/tools/run/tool-host-protocol.ts';

/** It never shows a page, so it does not need what Chromium prepares for pages. */
const NO_PAGES = process.platform === 'linux' ? ['--no-sandbox', '--no-zygote'] : [];

/**
 * Starts the process of the tools. It is the app's own executable (the packaged one does not run as Node) and runs only
 * the first lines of `main.ts`. Not one of Chromium's utility processes: they are ended together with the app, and
 * could not end the tools first.
 */
export function startToolsProcess(toolsDir: string | null): ToolsProcess {
  const itself = app.isPackaged ? [] : [app.getAppPath()];
  return overChannel(
    startChild(process.execPath, [...itself, ...NO_PAGES, toolsArgument(toolsDir)], OVER_CHANNEL),
  );
}
