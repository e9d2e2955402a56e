import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OUT_FOLDER, PROJECT_FOLDER } from '../../../build/project.mjs';

const run = promisify(execFile);
const TSC = join(PROJECT_FOLDER, 'node_modules', 'typescript', 'bin', 'tsc');

/** What a newcomer writes for a setting that is on or off, after which line of which file. */
const STEPS = [
  {
    file: 'shared/contract/settings.ts',
    after: 'export const settingsSchema = z.object({\n',
    line: 'blinkWhenFull: z.boolean().default(false),\n',
  },
  {
    file: 'shared/text/english/settings-page.en.ts',
    after: '    fields: {\n',
    line: "blinkWhenFull: { label: 'Blink', hint: 'The icon blinks while a server is full.' },\n",
  },
  {
    file: 'shared/text/german/settings-page.de.ts',
    after: '    fields: {\n',
    line: "blinkWhenFull: { label: 'Blinken', hint: 'Das Symbol blinkt, solange ein Server voll ist.' },\n",
  },
  {
    file: 'renderer/settings/settings-view.ts',
    after: 'export const SECTION_OF = {\n',
    line: "blinkWhenFull: 'notifications',\n",
  },
] as const;

let copy: string;
beforeAll(() => {
  // Inside the project, where its packages are found.
  mkdirSync(OUT_FOLDER, { recursive: true });
  copy = mkdtempSync(join(OUT_FOLDER, 'newcomer-'));
  for (const name of ['shared', 'electron', 'renderer', 'package.json', 'tsconfig.json'])
    cpSync(join(PROJECT_FOLDER, name), join(copy, name), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('the recipe in CONTRIBUTING.md names every file of a new setting', () => {
  const recipe = /^- \*\*A setting\*\*:.*?(?=^- )/ms.exec(
    readFileSync(join(PROJECT_FOLDER, 'CONTRIBUTING.md'), 'utf8'),
  )?.[0];
  for (const { file } of STEPS) expect(recipe).toContain(`\`${file}\``);
});

it('a setting that was added by the recipe compiles, everywhere', async () => {
  follow(STEPS);
  expect(await compile('electron')).toBe('');
  expect(await compile('renderer')).toBe('');
});

it.each(STEPS)('a setting without its line in $file does not', async ({ file }) => {
  follow(STEPS.filter((step) => step.file !== file));
  expect(await compile('renderer')).toContain('blinkWhenFull');
});

/** The files of the recipe as they are, with these lines. */
function follow(steps: readonly (typeof STEPS)[number][]): void {
  for (const { file } of STEPS) cpSync(join(PROJECT_FOLDER, file), join(copy, file));
  for (const { file, after, line } of steps) {
    const source = readFileSync(join(copy, file), 'utf8');
    expect(source).toContain(after);
    writeFileSync(join(copy, file), source.replace(after, `${after}${line}`));
  }
}

/** What the compiler says of a part and of all it imports; empty when it compiles. */
async function compile(part: 'electron' | 'renderer'): Promise<string> {
  try {
    await run(process.execPath, [TSC, '-p', join(copy, part)]);
    return '';
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}
