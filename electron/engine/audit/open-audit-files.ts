import { type FileHandle, open, stat } from 'node:fs/promises';

/** So often the list is made again when a program starts a new file just then, which takes milliseconds. */
const MOST_TRIES = 5;

/**
 * Opens the files of the log, the newest first. `list`: their full paths, in that order. When a new file is started meanwhile,
 * names stand for other files than before, so that one could be missing or come twice: it begins again then. The caller closes
 * them. Rejects with the system's error.
 */
export async function openAuditFiles(list: () => readonly string[]): Promise<readonly FileHandle[]> {
  for (let tries = 1; ; tries++) {
    const handles: FileHandle[] = [];
    try {
      for (const file of list()) handles.push(await open(file, 'r'));
      if (tries === MOST_TRIES || (await isSameStill(handles, list()))) return handles;
    } catch (thrown) {
      await closeAll(handles);
      if (tries === MOST_TRIES || !isMissing(thrown)) throw thrown;
      continue;
    }
    await closeAll(handles);
  }
}

export async function closeAll(handles: readonly FileHandle[]): Promise<void> {
  for (const handle of handles) await handle.close();
}

/** Whether these names stand for the opened files. */
async function isSameStill(handles: readonly FileHandle[], files: readonly string[]): Promise<boolean> {
  if (handles.length !== files.length) return false;
  for (const [place, handle] of handles.entries()) {
    const [opened, named] = [
      await handle.stat({ bigint: true }),
      await stat(files[place] ?? '', { bigint: true }),
    ];
    if (opened.ino !== named.ino) return false;
  }
  return true;
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
}
