import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readServerList } from '../../../electron/engine/server-lists/read-server-list.ts';
import { writeServerListCsv } from '../../../electron/engine/server-lists/write-csv.ts';
import { serverNameSchema } from '../../../shared/contract/settings.ts';
import { ANY_TEXT } from '../any-text.ts';

const read = (name: string, content: string) => readServerList(name, new TextEncoder().encode(content));
const rdcMan = (before: string, name: string) =>
  `<?xml version="1.0"?>\n${before}<RDCMan programVersion="2.7"><file><properties><name>F</name></properties><server><properties><name>${name}</name></properties></server></file></RDCMan>`;

describe('a hostile file', () => {
  it.each([
    ['refers to a network address', '<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">\n', 'xyz'],
    ['has parameters', '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///dev/zero"> %p;]>\n', 'xyz'],
  ])('and %s by its document type is not read', (_, before, name) => {
    const { servers, problems } = read('list.rdg', rdcMan(before, name));
    expect(servers).toEqual([]);
    expect(problems).toMatchObject([{ code: 'unreadable' }]);
    expect(JSON.stringify(problems)).not.toMatch(/evil/);
  });

  it('can use only the entities of XML itself', () => {
    expect(read('list.rdg', rdcMan('', '&undefined;')).servers).toEqual([]);
    expect(read('list.rdg', rdcMan('', '&#x2f;server:evil')).servers).toEqual([]);
    expect(read('list.rdg', rdcMan('', '&#120;yz')).servers).toMatchObject([{ name: 'xyz' }]);
  });

  it('shows no folder in problems, whatever the file name', () => {
    const { servers } = read('..\\..\\windows\\../label.rdp', 'full address:s:xyz\r\n');
    expect(servers).toMatchObject([{ name: 'xyz', label: 'label' }]);
  });

  it('that is compressed is not decompressed', () => {
    expect(readServerList('list.csv', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0)).servers).toEqual([]);
  });

  it('adds only server names and visible text, and is exported without a formula', () => {
    fc.assert(
      fc.property(ANY_TEXT, ANY_TEXT, (first, second) => {
        const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const table = `name,label,group\nxyz,${cell(first)},${cell(second)}\n${cell(second)},a,b\n`;
        const { servers } = read('list.csv', table);
        for (const { name, label, group } of servers) {
          expect(serverNameSchema.safeParse(name).success).toBe(true);
          for (const text of [label, ...group]) expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}]/u);
        }
        expect(writeServerListCsv(servers)).not.toMatch(/(?:^|[,;\n])[\s"]*[=+\-@＝＋－＠]/u);
      }),
    );
  });
});
