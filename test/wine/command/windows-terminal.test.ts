import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { makeStandInFolder, type StandInFolder } from '../stand-in-folder.ts';
import { runWindows, type WindowsRun } from '../wine-machine.ts';

const wine = inject('wine');
const SCRIPT = path.resolve(import.meta.dirname, '../../../build/windows/slotwatch.cmd');

/** The installed app, with a stand-in for its executable. */
let app: StandInFolder;
let bin: string;

beforeEach(async () => {
  app = await makeStandInFolder(wine);
  bin = path.join(app.path, 'resources', 'bin');
  await mkdir(bin, { recursive: true });
  await copyFile(SCRIPT, path.join(bin, 'slotwatch.cmd'));
});
afterEach(() => app.dispose());

it('the packaged script waits for the app and passes on its output and its exit code', async () => {
  await app.write('answer.txt', Buffer.from('{ "servers": [] }\n'));
  await app.place('Slotwatch', ['stdout answer.txt', 'exit 2']);
  await makeWindowed(path.join(app.path, 'Slotwatch.exe'));
  expect(await typed('status', 'XYZ', 'a b', '--json')).toMatchObject({
    exitCode: 2,
    stdout: '{ "servers": [] }\n',
  });
  const [call] = await app.calls();
  expect(call?.args).toEqual(['status', 'XYZ', 'a b', '--json']);
});

it('the script alone opens the app and does not wait for it', async () => {
  await app.place('Slotwatch', ['exit 2']);
  await makeWindowed(path.join(app.path, 'Slotwatch.exe'));
  expect(await typed()).toMatchObject({ exitCode: 0 });
  await expect.poll(async () => (await app.calls()).map(({ args }) => args)).toEqual([[]]);
});

/** A user's command line; in the script's folder, which is on the PATH of an installed app. */
function typed(...args: readonly string[]): Promise<WindowsRun> {
  return runWindows(wine, 'cmd', ['/c', 'slotwatch', ...args], bin);
}

/** Turns a console program into a windowed one, as Electron is: Windows decides by a number in its header. */
async function makeWindowed(file: string): Promise<void> {
  const WINDOWED = 2;
  const bytes = await readFile(file);
  const head = bytes.readUInt32LE(0x3c);
  bytes.writeUInt16LE(WINDOWED, head + 0x5c);
  await writeFile(file, bytes);
}
