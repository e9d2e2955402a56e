import { writeFileSync } from 'node:fs';
import { BIOME_FILE, biomeImports } from './biome-imports.ts';

// Writes what biome.json takes over from the import rule. A test fails while it is not as the rule says.
writeFileSync(BIOME_FILE, biomeImports());
