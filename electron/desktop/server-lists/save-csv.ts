import { writeFile } from 'node:fs/promises';
import { dialog } from 'electron';
import { OWNER_FILE } from '../../engine/storage/own-files.ts';

/** UTF-8 byte-order mark: without it a spreadsheet on Windows reads the file in the ANSI code page. */
const BYTE_ORDER_MARK = '\ufeff';

export interface CsvToSave {
  /** Title of the dialog. */
  readonly title: string;
  /** The file name that the dialog suggests. */
  readonly fileName: string;
  readonly csv: string;
}

/** Asks where to save, and saves; null when cancelled. */
export async function saveCsvAs({ title, fileName, csv }: CsvToSave): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title,
    defaultPath: fileName,
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  });
  if (canceled || filePath === '') return null;
  await writeFile(filePath, BYTE_ORDER_MARK + csv, { mode: OWNER_FILE });
  return filePath;
}
