import type { RequestInput } from '../../shared/contract/bridge.ts';
import { LARGEST_LIST, LONGEST_FILE_NAME, MOST_LIST_FILES } from '../../shared/contract/server-list.ts';
import { text } from '../../shared/text/text.ts';

/** What was dropped: files to read, or the sentence that says why they are not read. */
export type Dropped =
  | { readonly ok: true; readonly files: readonly File[] }
  | { readonly ok: false; readonly why: string };

export type DroppedFiles = RequestInput<'servers.read'>;

/** Whether the drag carries files; more is not known before the drop. */
export function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer !== null && [...transfer.types].includes('Files');
}

/** The files of a drop. Reads them at once: they are not available after the event. */
export function filesOf(transfer: DataTransfer | null): Dropped {
  const words = text.settings.drop;
  const files = [...(transfer?.files ?? [])];
  const isFolder = [...(transfer?.items ?? [])].some(
    (item) => item.webkitGetAsEntry?.()?.isDirectory === true,
  );
  if (isFolder) return { ok: false, why: words.folder };
  if (files.length === 0) return { ok: false, why: words.noFile };
  if (files.length > MOST_LIST_FILES) return { ok: false, why: words.tooMany(MOST_LIST_FILES) };
  // Checked before reading: a disk image would fill the memory.
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return size > LARGEST_LIST ? { ok: false, why: words.tooLarge } : { ok: true, files };
}

/** The content of the files, for the bridge. Rejects when one of them cannot be read. */
export async function readDropped(files: readonly File[]): Promise<DroppedFiles> {
  const read = files.map(async (file) => ({
    // The extension tells the kind of file.
    name: file.name.slice(-LONGEST_FILE_NAME),
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  return { files: await Promise.all(read) };
}
