import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import process from 'node:process';
import { app } from 'electron';
import { startChild } from '../../engine/tools/run/start-child.ts';
import type { ToolsProcess } from '../../engine/tools/run/tool-host-client.ts';
import { OVER_CHANNEL, overChannel } from '../../engine/tools/run/tool-host-process.ts';
import { toolsArgument } from '../../engine/tools/run/tool-host-protocol.ts';

/** It never shows a page, so it does not need what Chromium prepares for pages. */
const NO_PAGES = process.platform === 'linux' ? ['--no-sandbox', '--no-zygote'] : [];

/** Its number. execa passes on any, though its type names only the first ones. */
type OpenFile = 9;

/** More files and connections than the app has open when it starts the process of the tools. */
const MOST_OPEN = 256;

/**
 * Starts the process of the tools. It is the app's own executable (the packaged one does not run as Node) and runs only
 * the first lines of `main.ts`. Not one of Chromium's utility processes: they are ended together with the app, and
 * could not end the tools first.
 */
export function startToolsProcess(toolsDir: string | null): ToolsProcess {
  const args = ownArguments(toolsArgument(toolsDir));
  return overChannel(
    withNothingOpen(OVER_CHANNEL.stdio.length, (nothing) =>
      startChild(process.execPath, args, { ...OVER_CHANNEL, stdio: [...OVER_CHANNEL.stdio, ...nothing] }),
    ),
  );
}

/** The arguments with which the app's own program becomes another process than the app. */
export function ownArguments(role: string): readonly string[] {
  return [...(app.isPackaged ? [] : [app.getAppPath()]), ...NO_PAGES, role];
}

/**
 * On Linux a process inherits what is open in its parent, also the far end of a connection that Chromium has just
 * made for a process of its own. If that one then ends, Chromium does not notice, and no window opens any more: seen with
 * the process for graphics. So the number of each open file is given to the child as an empty file, after the first `given`.
 */
export function withNothingOpen<Started>(
  given: number,
  start: (nothing: readonly OpenFile[]) => Started,
): Started {
  if (process.platform !== 'linux') return start([]);
  const empty = openSync(devNull, 'r+');
  try {
    return start(new Array<OpenFile>(MOST_OPEN - given).fill(empty as OpenFile));
  } finally {
    closeSync(empty);
  }
}
