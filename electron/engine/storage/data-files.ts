import path from 'node:path';
import { LOGS_FOLDER } from './own-files.ts';

/** What is kept in the data folder. App and command share it, so its names are written here and nowhere else. */
export interface DataFiles {
  readonly folder: string;
  /** Names in the folder, without `.json`. */
  readonly settings: string;
  readonly view: string;
  readonly waits: string;
  /** Full paths. */
  readonly audit: string;
  readonly logs: string;
}

/** The demo has files of its own: what is done to its servers must not stand beside what was done to real ones. */
export function dataFiles(folder: string, demo: boolean): DataFiles {
  const named = (name: string): string => (demo ? `${name}.demo` : name);
  return {
    folder,
    settings: named('settings'),
    view: named('view'),
    waits: named('waits'),
    audit: path.join(folder, `${named('audit')}.jsonl`),
    logs: path.join(folder, LOGS_FOLDER),
  };
}
