import { readdirSync } from 'node:fs';

/** Example files, each with the expected output of the command beside it. */
export const IMPORT_FOLDER = new URL('../../../fixtures/server-lists/import/', import.meta.url);
export const EXPECTED = '.expected.json';

/** Their names, sorted. */
export function importFiles(): readonly string[] {
  return readdirSync(IMPORT_FOLDER)
    .filter((name) => !name.endsWith(EXPECTED))
    .sort();
}
