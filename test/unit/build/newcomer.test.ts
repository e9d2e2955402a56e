import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OUT_FOLDER, PROJECT_FOLDER } from '../../../build/project.mjs';

const run = promisify(execFile);
const TSC = join(PROJECT_FOLDER, 'node_modules', 'typescript', 'bin', 'tsc');

/** A line a newcomer adds, with its file and position. */
interface Step {
  readonly file: string;
  readonly after: string;
  readonly line: string;
}

/** For a setting that is on or off. */
const SETTING: readonly Step[] = [
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
];

/** For a request of the page; the last is the call, which may be in any folder of the page. */
const REQUEST: readonly Step[] = [
  {
    file: 'shared/contract/bridge.ts',
    after: 'export const requests = {\n',
    line: "'fleet.count': request(z.undefined(), answer<number>()),\n",
  },
  {
    file: 'electron/desktop/bridge/request-handlers.ts',
    after: "    'fleet.get': () => engine.view(),\n",
    line: "'fleet.count': () => engine.view().servers.length,\n",
  },
  {
    file: 'renderer/fleet/fleet-actions.ts',
    after: "import type { Store } from '../state/store.ts';\n",
    line: "export const count = (store: Store): Promise<number | null> => ask(store, 'fleet.count', undefined);\n",
  },
];

let copy: string;
beforeAll(() => {
  // Inside the project, where its packages are found.
  mkdirSync(OUT_FOLDER, { recursive: true });
  copy = mkdtempSync(join(OUT_FOLDER, 'newcomer-'));
  for (const name of ['shared', 'electron', 'renderer', 'package.json', 'tsconfig.json'])
    cpSync(join(PROJECT_FOLDER, name), join(copy, name), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it.each([
  ['A setting', SETTING],
  ['A request of the page', REQUEST.slice(0, -1)],
])('the recipe in CONTRIBUTING.md names every file: %s', (name, steps) => {
  const recipes = readFileSync(join(PROJECT_FOLDER, 'CONTRIBUTING.md'), 'utf8').split(/^- /m);
  const recipe = recipes.find((each) => each.startsWith(`**${name}**:`));
  for (const { file } of steps) expect(recipe).toContain(`\`${file}\``);
});

it('what was added by the recipes compiles, everywhere', async () => {
  follow([...SETTING, ...REQUEST]);
  expect(await compile('electron')).toBe('');
  expect(await compile('renderer')).toBe('');
});

it.each(SETTING)('a setting without its line in $file does not compile', async ({ file }) => {
  follow(SETTING.filter((step) => step.file !== file));
  expect(await compile('renderer')).toContain('blinkWhenFull');
});

it.each([
  ['shared/contract/bridge.ts', 'renderer'],
  ['electron/desktop/bridge/request-handlers.ts', 'electron'],
] as const)('a request without its line in %s does not compile', async (file, part) => {
  follow(REQUEST.filter((step) => step.file !== file));
  expect(await compile(part)).toContain('fleet.count');
});

/** The files of the recipes as they are, with these lines. */
function follow(steps: readonly Step[]): void {
  for (const { file } of [...SETTING, ...REQUEST]) cpSync(join(PROJECT_FOLDER, file), join(copy, file));
  for (const { file, after, line } of steps) {
    const source = readFileSync(join(copy, file), 'utf8');
    expect(source).toContain(after);
    writeFileSync(join(copy, file), source.replace(after, `${after}${line}`));
  }
}

/** The compiler's errors for a part and all it imports; empty when it compiles. */
async function compile(part: 'electron' | 'renderer'): Promise<string> {
  try {
    await run(process.execPath, [TSC, '-p', join(copy, part)]);
    return '';
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}
