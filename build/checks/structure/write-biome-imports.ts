import { writeFileSync } from 'node:fs';
import { BIOME_FILE, biomeImports } from './biome-imports.ts';

// Writes the generated part of biome.json from the import rule. A test fails while it is out of date.
writeFileSync(BIOME_FILE, biomeImports());
