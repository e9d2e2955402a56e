import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { printQuser, printQwinsta } from '../../../electron/engine/demo/print.ts';
import { printedSessions } from '../printed-sessions.ts';

/** Servers of this name never answer. */
export const DEAD_PREFIX = 'dead';
const SESSIONS = 4;
const LOOK_EVERY_MS = 20;

/** `qwinsta` and `quser` that cost almost nothing, so that the caller's own cost is visible. */
export interface QuickTools {
  readonly toolsDir: string;
  /** Tools started so far. */
  started(): number;
  /** Resolves when so many have been started in total. */
  untilStarted(count: number): Promise<void>;
  dispose(): Promise<void>;
}

/**
 * Shell scripts that use shell built-ins only: one short process per call, and no program that a machine may lack. With
 * `takesSeconds` the script then becomes `sleep`, still one process.
 */
export async function makeQuickTools(takesSeconds = 0): Promise<QuickTools> {
  const toolsDir = await mkdtemp(join(tmpdir(), 'slotwatch-tools-'));
  const calls = join(toolsDir, 'calls');
  const sessions = printedSessions(SESSIONS);
  const answers = { qwinsta: printQwinsta(sessions), quser: printQuser(sessions) };
  for (const [tool, answer] of Object.entries(answers)) {
    const script = [
      '#!/bin/sh',
      `printf x >> '${calls}'`,
      `case "$1" in /server:${DEAD_PREFIX}*) exec sleep 600 ;; esac`,
      `printf '%s' '${answer.replaceAll("'", "'\\''")}'`,
      ...(takesSeconds > 0 ? [`exec sleep ${takesSeconds}`] : []),
      '',
    ].join('\n');
    await writeFile(join(toolsDir, tool), script, { mode: 0o755 });
  }
  const started = (): number => (existsSync(calls) ? statSync(calls).size : 0);
  return {
    toolsDir,
    started,
    async untilStarted(count) {
      while (started() < count) await delay(LOOK_EVERY_MS);
    },
    dispose: () => rm(toolsDir, { recursive: true }),
  };
}
