import { readdirSync } from 'node:fs';

/** Files as people have them, each with what the command is to say of it beside it. */
export const IMPORT_FOLDER = new URL('../../fixtures/server-lists/import/', import.meta.url);
export const EXPECTED = '.expected.json';

/** Their names, sorted. */
export function importFiles(): readonly string[] {
  return readdirSync(IMPORT_FOLDER)
    .filter((name) => !name.endsWith(EXPECTED))
    .sort();
}
