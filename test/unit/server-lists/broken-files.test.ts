import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readServerList } from '../../../electron/engine/server-lists/read-server-list.ts';
import { MOST_PROBLEMS } from '../../../shared/contract/list-problem.ts';
import { LONGEST_LABEL, type ServerListPreview } from '../../../shared/contract/server-list.ts';
import { MOST_NAMES } from '../../../shared/names/name-pattern.ts';
import { parseServerName } from '../../../shared/names/server-name.ts';
import { LIST_FILES, listFile } from './list-files.ts';

const fileName = fc.constantFrom('x', 'x.rdg', 'x.xml', 'x.rdp', 'x.csv', 'x.txt');

function expectSound({ servers, problems }: ServerListPreview): void {
  expect(servers.length + problems.length).toBeGreaterThan(0);
  expect(servers.length).toBeLessThanOrEqual(MOST_NAMES);
  expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS + 1);
  for (const { name, label, group, port } of servers) {
    expect(parseServerName(name)).toBe(name);
    expect(label.length).toBeLessThanOrEqual(LONGEST_LABEL);
    expect(`${label}${group.join('')}`).not.toMatch(/\p{C}/u);
    if (port !== null) expect(port > 0 && port < 65536).toBe(true);
  }
}

describe('a broken file', () => {
  it('of any bytes gives a valid preview', () => {
    fc.assert(
      fc.property(fileName, fc.uint8Array({ maxLength: 300 }), (name, content) => {
        expectSound(readServerList(name, content));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(LIST_FILES)('that was %s gives a valid preview, and still no secret', (name) => {
    const original = listFile(name);
    const place = fc.nat(original.length - 1);
    fc.assert(
      fc.property(fileName, place, place, fc.uint8Array({ maxLength: 4 }), (called, start, end, inserted) => {
        const broken = Buffer.concat([original.subarray(0, start), inserted, original.subarray(end)]);
        const preview = readServerList(called, broken);
        expectSound(preview);
        // A table without its heading is only a column of words, and plain text only words.
        if (preview.format === 'csv' || preview.format === 'text') return;
        expect(JSON.stringify(preview)).not.toContain('hidden-password');
      }),
      { numRuns: 300 },
    );
  });
});
