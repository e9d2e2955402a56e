import path from 'node:path';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import { type BenchApp, benchApp } from './run-app.ts';

/** This file is bundled into out/; beside it are the apps it starts. */
const OUT = import.meta.dirname;
const BARE_TRAY = path.join(OUT, 'bench', 'bare-tray');
const OBSERVED = path.join(OUT, 'bench', 'observed');

/** What the fleet and its servers are called, here and in the bare loop. */
export function serverNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `srv${index}`);
}

/** Only a tray icon; *Refresh now* asks `servers` servers in a bare loop. */
export function bareTray(round?: {
  readonly toolsDir: string;
  readonly servers: number;
  readonly concurrency: number;
}): Promise<BenchApp> {
  const env =
    round === undefined ? {} : { BARE_ROUND: [round.toolsDir, round.servers, round.concurrency].join('|') };
  return benchApp({ folder: BARE_TRAY, env });
}

export interface WatchOptions {
  readonly toolsDir: string;
  readonly servers: number;
  readonly settings?: { readonly intervalSeconds?: number; readonly concurrency?: number };
}

/** Slotwatch as built, in the tray; `observed`: with code beside it that measures its main thread. */
export function slotwatch(
  { toolsDir, servers, settings }: WatchOptions,
  observed: 'observed' | 'alone' = 'alone',
): Promise<BenchApp> {
  return benchApp({
    folder: observed === 'observed' ? OBSERVED : path.dirname(OUT),
    args: ['--hidden', '--tools-dir', toolsDir],
    settings: settingsSchema.parse({
      servers: serverNames(servers).map((name) => ({ name })),
      ...settings,
    }),
  });
}
