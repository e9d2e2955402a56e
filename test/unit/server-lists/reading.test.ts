import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForNode } from '../../../build/bundle/bundle.ts';
import {
  createListReader,
  type ListReader,
} from '../../../electron/desktop/server-lists/list-worker-client.ts';
import { openLists } from '../../../electron/engine/server-lists/open-lists.ts';
import { TOO_LARGE } from '../../../electron/engine/server-lists/read-server-list.ts';
import { readServerLists } from '../../../electron/engine/server-lists/read-server-lists.ts';
import { toFailure } from '../../../electron/engine/slotwatch-error.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { bytes, listed } from './list-files.ts';

let folder: string;
let script: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slotwatch-lists-'));
  script = path('list-reader.cjs');
  await bundleForNode({ entry: 'electron/list-worker.ts', file: 'list-reader.cjs', format: 'cjs', folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);

describe('several files at once', () => {
  it('are one list, in which the first file with a server counts, and problems name their file', () => {
    const preview = readServerLists([
      { name: 'a.csv', content: bytes('name,label\nxyz,First\n') },
      { name: 'b.txt', content: bytes('XYZ\nabc\n-x\n') },
      { name: 'c.rdg', content: { line: null, about: '', text: '', code: 'tooLarge', why: TOO_LARGE } },
    ]);
    expect(preview).toMatchObject({
      files: ['a.csv', 'b.txt', 'c.rdg'],
      servers: [listed('xyz', { label: 'First' }), listed('abc')],
      problems: [
        { file: 'b.txt', line: 3, text: '-x', code: 'notAName' },
        { file: 'c.rdg', line: null, code: 'tooLarge' },
      ],
    });
  });

  it('stop at the limit of the settings', () => {
    const many = (letter: string) => bytes(`${letter}[1-3000]`);
    const preview = readServerLists([
      { name: 'a.txt', content: many('a') },
      { name: 'b.txt', content: many('b') },
      { name: 'c.txt', content: many('c') },
    ]);
    expect(preview.servers).toHaveLength(5000);
    expect(preview.problems).toMatchObject([{ file: 'b.txt', code: 'tooMany' }]);
  });
});

describe('files are read', () => {
  it('up to ten megabytes in total, and only regular files', async () => {
    writeFileSync(path('small.txt'), 'xyz');
    writeFileSync(path('large.txt'), '');
    truncateSync(path('large.txt'), 10 * 1024 * 1024);
    mkdirSync(path('folder.rdg'));
    symlinkSync(path('small.txt'), path('link.txt'));
    const names = ['small.txt', 'large.txt', 'folder.rdg', 'gone.rdp', 'link.txt'];
    const lists = await openLists(names.map(path));
    expect(lists.map(({ name }) => name)).toEqual(names);
    expect(
      lists.map(({ content }) => (content instanceof Uint8Array ? content.length : content.code)),
    ).toEqual([3, 'tooLarge', 'unreadable', 'unreadable', 3]);
  });
});

describe('the reading thread', () => {
  let reader: ListReader;
  beforeAll(() => {
    reader = createListReader(script);
  });
  afterAll(() => reader.dispose());

  it('returns a preview', async () => {
    const preview = await reader.read([{ name: null, content: bytes('web[01-02].corp') }]);
    expect(preview).toEqual({
      files: [],
      servers: [listed('web01.corp'), listed('web02.corp')],
      unticked: [],
      problems: [],
    });
  });

  it('is ended when it takes too long, with a hint', async () => {
    const impatient = createListReader(script, 0);
    const reading = impatient.read([{ name: 'a.txt', content: bytes('xyz') }]);
    await expect(reading.catch((thrown) => sayFailure(toFailure(thrown)))).resolves.toEqual({
      message: 'The list could not be read: it took longer than 0 s.',
      hint: 'Nothing was added. Try a smaller list, or save it as CSV.',
    });
    await impatient.dispose();
  });

  it('that is ended with the app leaves no caller waiting', async () => {
    const short = createListReader(script);
    const reading = short.read([{ name: 'a.txt', content: bytes('xyz') }]);
    const ended = expect(reading).rejects.toMatchObject({
      failure: { code: 'internal', why: { kind: 'listNotRead', unread: { kind: 'readerEnded' } } },
    });
    await short.dispose();
    await ended;
  });
});
