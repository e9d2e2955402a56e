import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

export interface WatchSettingsOptions {
  readonly folder: string;
  /** Without `.json`. */
  readonly name: string;
  /** Whether the file, as it is at this moment, can be used. */
  readonly isUsable: () => boolean;
  /** What is on the disk may be something else than before. */
  readonly onChange: () => void;
}

/** Where the system tells of no change (some shares, some file systems), this does. */
const LOOK_EVERY_MS = 2000;
/** Programs write in several steps. */
const SETTLED_AFTER_MS = 100;
/** An editor that empties a file before it fills it is not done yet. */
const HALF_WRITTEN_FOR_MS = 500;

/** Says when somebody else has changed the settings, or has set some aside or taken them away: within seconds. */
export function watchSettings({ folder, name, isUsable, onChange }: WatchSettingsOptions): {
  dispose(): void;
} {
  let seen = marksOf(folder, name);
  let timer: NodeJS.Timeout | undefined;

  function look(): void {
    const now = marksOf(folder, name);
    if (now === seen) return;
    seen = now;
    after(SETTLED_AFTER_MS, () => {
      if (isUsable()) onChange();
      else after(HALF_WRITTEN_FOR_MS, onChange);
    });
  }

  function after(milliseconds: number, work: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  }

  const watcher = openWatcher(folder, (file) => {
    if (file === null || file.startsWith(`${name}.`)) look();
  });
  const polling = setInterval(look, LOOK_EVERY_MS);
  return {
    dispose() {
      watcher?.close();
      clearInterval(polling);
      clearTimeout(timer);
    },
  };
}

/** Null where the system cannot; then there is the look every few seconds. */
function openWatcher(folder: string, onFile: (file: string | null) => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, (_, file) => onFile(file));
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

/** What changes whenever the file does, and when one is set aside or taken away. */
function marksOf(folder: string, name: string): string {
  let files: readonly string[] = [];
  try {
    files = readdirSync(folder).filter((file) => file.startsWith(`${name}.broken-`));
  } catch {
    // No folder, no files.
  }
  return [markOf(join(folder, `${name}.json`)), ...files].join('\n');
}

function markOf(file: string): string {
  try {
    const { mtimeNs, size, ino } = statSync(file, { bigint: true });
    return `${mtimeNs} ${size} ${ino}`;
  } catch {
    return 'none';
  }
}
