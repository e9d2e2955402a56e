import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

export interface WatchSettingsOptions {
  readonly folder: string;
  /** Without `.json`. */
  readonly name: string;
  /** Whether the file can be used at this moment. */
  readonly isUsable: () => boolean;
  /** The files may have changed. */
  readonly onChange: () => void;
}

/** For file systems that report no changes, such as some network shares. */
const LOOK_EVERY_MS = 2000;
/** Waits for programs that write in several steps. */
const SETTLED_AFTER_MS = 100;
/** Waits for editors that empty a file before they write it. */
const HALF_WRITTEN_FOR_MS = 500;

/** Calls back within seconds when a program has changed the settings, set them aside or removed them. */
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

/** Null where the system cannot watch; then the check every few seconds remains. */
function openWatcher(folder: string, onFile: (file: string | null) => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, (_, file) => onFile(file));
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

/** A text that changes whenever the file does, and when one is set aside or removed. */
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
