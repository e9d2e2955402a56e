import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../../build/project.mjs';

const FOLDER = join(PROJECT_FOLDER, '.github', 'workflows');
const workflows = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));

describe.each(workflows)('%s', (name) => {
  const lines = readFileSync(join(FOLDER, name), 'utf8').split('\n');

  it('names every action by its commit, with the version as a comment', () => {
    const uses = lines.filter((line) => /^\s*(- )?uses:/.test(line));
    const loose = uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
    expect({ loose, some: uses.length > 0 }).toEqual({ loose: [], some: true });
  });

  it('has only read permission by default', () => {
    const start = lines.indexOf('permissions:');
    expect(lines.slice(start, start + 3)).toEqual(['permissions:', '  contents: read', '']);
  });
});
