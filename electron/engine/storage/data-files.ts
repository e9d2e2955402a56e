import path from 'node:path';
import { LOGS_FOLDER } from './own-files.ts';

/** The files in the data folder. App and command share it, so the names are defined only here. */
export interface DataFiles {
  readonly folder: string;
  /** Names in the folder, without `.json`. */
  readonly settings: string;
  readonly view: string;
  readonly waits: string;
  /** Full paths. */
  readonly audit: string;
  readonly history: string;
  readonly logs: string;
}

/** The demo has files of its own, so that actions on its servers are not mixed with real ones. */
export function dataFiles(folder: string, demo: boolean): DataFiles {
  const named = (name: string): string => (demo ? `${name}.demo` : name);
  return {
    folder,
    settings: named('settings'),
    view: named('view'),
    waits: named('waits'),
    audit: path.join(folder, `${named('audit')}.jsonl`),
    history: path.join(folder, `${named('history')}.sqlite`),
    logs: path.join(folder, LOGS_FOLDER),
  };
}
