import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleForNode, NODE_BUNDLES } from '../../../../build/bundle/bundle.ts';
import { PROJECT_FOLDER } from '../../../../build/project.mjs';
import {
  createObservationReader,
  type ObservationReader,
} from '../../../../electron/engine/history/observed/observation-reader.ts';
import { createObservationWriter } from '../../../../electron/engine/history/observed/observation-writer.ts';
import { openHistory } from '../../../../electron/engine/history/observed/open-history.ts';
import { createHistoryRecorder } from '../../../../electron/engine/history/observed/record-history.ts';
import type { Database } from '../../../../electron/engine/history/observed/sqlite.ts';
import type { Observation } from '../../../../shared/domain/history/observed/observation.ts';
import type { Report } from '../../../../shared/domain/model.ts';
import { serverName } from '../../../builders.ts';

export const XYZ = serverName('xyz');
export const OBSERVING = { capacity: 'auto', intervalMs: 60_000 } as const;

export function temporaryFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-history-'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

export interface HistoryThreadFile {
  readonly script: string;
  readonly folder: string;
  remove(): void;
}

/** The thread as it is built, in a temporary folder. */
export async function bundleHistoryThread(): Promise<HistoryThreadFile> {
  const { folder, remove } = temporaryFolder();
  // It finds the package as it does in the project.
  symlinkSync(path.join(PROJECT_FOLDER, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const bundle = NODE_BUNDLES['history-worker'];
  await bundleForNode({ ...bundle, folder });
  return { script: path.join(folder, bundle.file), folder, remove };
}

/** A program that watches, with the database but without the thread. */
export interface Watcher {
  readonly database: Database;
  readonly reader: ObservationReader;
  see(...reports: readonly Report[]): void;
  write(rows: readonly Observation[]): void;
  /** Tells how far every server is watched. */
  tellLooks(): void;
  /** Ends as a program does that is closed; else it is as if it was killed. */
  stop(): void;
}

export async function openWatcher(file: string): Promise<Watcher> {
  const { database } = await openHistory(file, false);
  return watcherOf(database);
}

export function watcherOf(database: Database): Watcher {
  const writer = createObservationWriter(database);
  const recorder = createHistoryRecorder((rows) => writer.write(rows));
  return {
    database,
    reader: createObservationReader(database),
    see: (...reports) => {
      for (const report of reports) recorder.see(report, OBSERVING);
    },
    write: (rows) => writer.write(rows),
    tellLooks: () => recorder.tellLooks(),
    stop() {
      recorder.stopAll();
      database.close();
    },
  };
}
