import { mkdtempSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Throws what keeps this account from making a file in the folder. By making one: what the attributes of a folder say
 * is not all there is, least of all on Windows.
 */
export function tryToWrite(folder: string): void {
  rmdirSync(mkdtempSync(join(folder, 'write-')));
}
