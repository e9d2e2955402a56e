import { mkdtempSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Throws the reason why this account cannot create a file in the folder. It creates one, because the attributes of a
 * folder do not tell everything, least of all on Windows.
 */
export function tryToWrite(folder: string): void {
  rmdirSync(mkdtempSync(join(folder, 'write-')));
}
