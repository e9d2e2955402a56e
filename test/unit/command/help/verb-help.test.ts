import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../../../build/project.mjs';
import { VERBS } from '../../../../electron/command/arguments/option-table.ts';
import { readArguments } from '../../../../electron/command/command-arguments.ts';
import { VERB_HELP } from '../../../../electron/command/help/verb-help.ts';
import { USAGE } from '../../../../electron/command/usage.ts';
import { serverSettings } from '../../../builders.ts';

const CONTRACT = readFileSync(path.join(PROJECT_FOLDER, 'CONTRIBUTING.md'), 'utf8');

/** The servers the examples name. */
const known = {
  servers: [
    serverSettings('web01', { group: ['Shop', 'Web'] }),
    serverSettings('db01', { group: ['Shop', 'Database'] }),
  ],
  problem: null,
};

it.each(VERBS)(
  '%s has a help with an example that can be read, and is in the overview and the contract',
  (verb) => {
    const help = VERB_HELP[verb];
    expect(help).toMatch(new RegExp(`^slotwatch ${verb} `));
    const example = /^ {2}Example: slotwatch (.+)$/m.exec(help)?.[1] ?? '';
    const words = [...example.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    expect(readArguments(words, { knownServers: () => known, tell: () => {} }).command).toBe(verb);
    expect(USAGE).toContain(`slotwatch ${verb} `);
    expect(CONTRACT).toMatch(new RegExp(`^\\| \`${verb} `, 'm'));
  },
);

it('no line of the help is wider than a usual terminal', () => {
  const lines = [USAGE, ...Object.values(VERB_HELP)].flatMap((help) => help.split('\n'));
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
});
