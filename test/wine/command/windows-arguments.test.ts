import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { actionableId, showMessage } from '../../../electron/engine/tools/run/tool-commands.ts';
import { fillMessage } from '../../../shared/contract/message.ts';
import { serverName } from '../../builders.ts';
import type { ToolReply, ToolRequest } from '../run-tool.ts';
import { makeStandInFolder, type StandInFolder } from '../stand-in-folder.ts';
import { runWindows, windowsPath } from '../wine-machine.ts';

const wine = inject('wine');
/** Characters with a meaning for Windows, a shell or a C runtime. */
const SPECIAL = [
  ' ',
  '"',
  '\\',
  "'",
  '^',
  '%',
  '&',
  '|',
  '<',
  '>',
  '*',
  '?',
  '\t',
  '\n',
  '=',
  ',',
  ';',
  '!',
  '@',
];
const ANY_ARGUMENT = fc.string({
  unit: fc.constantFrom(...SPECIAL, 'a', '/', 'ü', 'Я', '会', '😀'),
  maxLength: 12,
});
const ENOUGH_MS = 4 * 60_000;

describe('the arguments of a tool on Windows', () => {
  let tools: StandInFolder;
  beforeEach(async () => {
    tools = await makeStandInFolder(wine);
    await tools.place('msg', []);
  });
  afterEach(() => tools.dispose());

  it.each([
    ['are handed over as they are', ['2', '/server:xyz', '/time:60', 'Please save your work']],
    ['may be empty', ['', 'a', '']],
    ['may have blanks', ['a b', ' ', ' a', 'a ', 'a  b', '\t', 'a\nb']],
    ['may have quotes', ['"', '""', 'say "now"', '"a b"', "it's"]],
    ['may have backslashes, before quotes too', ['\\', 'C:\\a b\\', 'a\\"b', 'a\\\\"b c', '\\\\xyz\\c$\\']],
    [
      'mean nothing to a shell',
      ['%PATH%', '^', '^&', 'a&b|c', '<a>', '(a)', '!x!', '$(x)', '`x`', '@a', ',;='],
    ],
    ['are no file names', ['*', '?', '*.exe', '..\\*']],
    ['may be in any alphabet', ['Jürgen Groß', 'Иванов', '王小明', '田中 太郎', 'עברית', '😀']],
  ])('%s', async (_, args) => {
    expect(await arrived(args)).toEqual(args);
  });

  it.each([
    '/server:evil',
    '-w',
    'C:\\a b\\',
    'say "now" \\" or \\\\"later"',
    '%PATH% ^& whoami | more > x & exit',
    'first line\r\nsecond\u0000third\u001b[2J',
    '\u202egnol oot \ud800 si taht',
    'x'.repeat(400),
  ])('are four for a message, whatever it says: %j', async (template) => {
    const values = { user: 'R&D "x"\\', server: 'xyz', minutes: 10, asker: 'stevej' };
    const said = fillMessage(`${template} {user}`, values);
    const { args } = showMessage(serverName('xyz'), actionableId(2), said, 60);
    expect(args).toHaveLength(4);
    expect(await arrived(args)).toEqual(args);
  });

  it('arrive whatever they are made of', async () => {
    const property = fc.asyncProperty(
      fc.array(ANY_ARGUMENT, { minLength: 150, maxLength: 300 }),
      async (args) => {
        expect(await arrived(args)).toEqual(args);
      },
    );
    await fc.assert(property, { numRuns: 3 });
  });

  /** The arguments of one call, as the tool received them. */
  async function arrived(args: readonly string[]): Promise<readonly string[] | undefined> {
    const request: ToolRequest = {
      toolsDir: windowsPath(tools.path),
      tool: 'msg',
      args,
      timeoutMs: ENOUGH_MS,
    };
    const file = path.join(tools.path, 'request.json');
    await writeFile(file, JSON.stringify(request));
    const program = [windowsPath(wine.runTool), windowsPath(file)];
    const { stdout, stderr } = await runWindows(wine, windowsPath(wine.node), program);
    const reply: ToolReply = JSON.parse(stdout || `"${stderr}"`);
    expect(reply).toEqual({ end: 'exited', exitCode: 0, stdoutBytes: 0, stderrBytes: 0 });
    const calls = await tools.calls();
    return calls.at(-1)?.args;
  }
});
