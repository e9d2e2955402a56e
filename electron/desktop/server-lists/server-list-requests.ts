import { dialog } from 'electron';
import type { ImportPreview, ListedServer } from '../../../shared/contract/server-list.ts';
import { text } from '../../../shared/text/text.ts';
import { openLists } from '../../engine/server-lists/open-lists.ts';
import { writeServerListCsv } from '../../engine/server-lists/write-csv.ts';
import { createListReader } from './list-worker-client.ts';
import { saveCsvAs } from './save-csv.ts';

/** Import of server lists from files, and export of our own. Nothing here adds a server. */
export interface ServerLists {
  /** What a pasted text would add. */
  preview(text: string): Promise<ImportPreview>;
  /** Lets the user choose files; what they would add, or null when cancelled. */
  chooseFiles(): Promise<ImportPreview | null>;
  /** What dropped files would add; the page has their bytes. */
  read(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<ImportPreview>;
  /** Asks where to save the servers as CSV, and saves them; null when cancelled. */
  saveAs(servers: readonly ListedServer[]): Promise<string | null>;
  dispose(): Promise<void>;
}

/** The file name extensions of server lists. */
const ENDINGS = ['rdg', 'xml', 'rdp', 'csv', 'tsv', 'txt', 'json', 'ini', 'remmina', 'mxtsessions', 'gz'];

/** `readerScript`: full path of the bundled thread that reads lists. */
export function createServerLists(readerScript: string): ServerLists {
  const reader = createListReader(readerScript);
  return {
    preview: (pasted) => reader.read([{ name: null, content: new TextEncoder().encode(pasted) }]),
    async chooseFiles() {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: text.lists.importTitle,
        filters: [
          { name: text.lists.kinds, extensions: ENDINGS },
          { name: text.lists.anyFile, extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      });
      return canceled || filePaths.length === 0 ? null : reader.read(await openLists(filePaths));
    },
    read: (files) => reader.read(files.map(({ name, bytes }) => ({ name, content: bytes }))),
    saveAs: (servers) =>
      saveCsvAs({
        title: text.lists.exportTitle,
        fileName: 'slotwatch-servers.csv',
        csv: writeServerListCsv(servers),
      }),
    dispose: () => reader.dispose(),
  };
}
