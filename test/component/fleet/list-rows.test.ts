import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdOrder } from '../../../renderer/fleet/held-order.ts';
import { stepOf } from '../../../renderer/fleet/list-keys.ts';
import { flatRows, groupedRows, groupKey, type ListRow } from '../../../renderer/fleet/list-rows.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import { answer, disconnected, noAnswer, server, session } from '../../builders.ts';
import { listServers } from './list-servers.ts';

const FULL = answer([disconnected({ id: 1 }), session({ id: 3 })]);
const NONE: ReadonlySet<string> = new Set();

const servers = [
  server('loose', answer([])),
  server('b-free', answer([]), { group: ['Berlin'] }),
  server('b-full', FULL, { group: ['Berlin'] }),
  server('b-rack', noAnswer(), { group: ['Berlin', 'Rack 2'] }),
  server('a-one', answer([session()]), { group: ['Aachen'] }),
];

/** One line per row: `- Berlin 3/1/1 (1 of 3)` for a head, `  b-full (1 of 3)` for a server. */
function drawn(rows: readonly ListRow[]): readonly string[] {
  return rows.map((row) => {
    const indent = '  '.repeat(row.level - 1);
    const place = `(${row.place} of ${row.of})`;
    if (row.kind === 'server') return `${indent}${row.listed.server.name} ${place}`;
    const name = row.path.at(-1) ?? '';
    return `${indent}${row.open ? '-' : '+'} ${name} ${row.servers}/${row.full}/${row.unknown} ${place}`;
  });
}

const listed = listServers(servers, '');
const grouped = groupedRows(listed, NONE);

describe('rows under groups', () => {
  it('groups are sorted by name, their servers by urgency, servers without a group come last', () => {
    expect(drawn(grouped)).toEqual([
      '- Aachen 1/0/0 (1 of 3)',
      '  a-one (1 of 1)',
      '- Berlin 3/1/1 (2 of 3)',
      '  b-full (1 of 3)',
      '  b-free (2 of 3)',
      '  - Rack 2 1/0/1 (3 of 3)',
      '    b-rack (1 of 1)',
      '-  1/0/0 (3 of 3)',
      '  loose (1 of 1)',
    ]);
  });

  it('a closed group shows only its head, which still counts its servers', () => {
    expect(drawn(groupedRows(listed, new Set([groupKey(['Berlin']), groupKey([])])))).toEqual([
      '- Aachen 1/0/0 (1 of 3)',
      '  a-one (1 of 1)',
      '+ Berlin 3/1/1 (2 of 3)',
      '+  1/0/0 (3 of 3)',
    ]);
  });

  it('without groups every server is a row', () => {
    expect(drawn(flatRows(listed))).toEqual([
      'b-full (1 of 5)',
      'b-rack (2 of 5)',
      'a-one (3 of 5)',
      'b-free (4 of 5)',
      'loose (5 of 5)',
    ]);
  });

  it('whatever the names of the groups, every server has one row with a unique key', () => {
    const name = fc.constantFrom('a', 'A', 'a/b', '["a"]', 'group', 'ä');
    const paths = fc.array(fc.array(name, { maxLength: 4 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(paths, (groups) => {
        const fleet = groups.map((group, index) => server(`s${index}`, answer([]), { group }));
        const rows = groupedRows(listServers(fleet, ''), NONE);
        const names = rows.flatMap((row) => (row.kind === 'server' ? [row.listed.server.name] : []));
        expect(names.sort()).toEqual(fleet.map(({ name: own }) => own).sort());
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });
});

describe('the keys of the list', () => {
  const at = (key: string): number =>
    grouped.findIndex((row) => (row.kind === 'group' ? row.path.join('/') === key : row.key === key));

  it.each([
    ['next', 'a-one', 'Berlin'],
    ['previous', 'Berlin', 'a-one'],
    ['first', 'loose', 'Aachen'],
    ['last', 'a-one', 'loose'],
    ['openGroup', 'Berlin', 'b-full'],
    ['closeGroup', 'b-rack', 'Berlin/Rack 2'],
    ['closeGroup', 'b-free', 'Berlin'],
    ['closeGroup', 'loose', ''],
  ] as const)('%s leads from %s to %s', (key, from, to) => {
    expect(stepOf(key, grouped, at(from), 2)).toEqual({ kind: 'goTo', place: at(to) });
  });

  it('a page has the length of the visible part, and stops at the ends', () => {
    expect(stepOf('pageDown', grouped, 0, 3)).toEqual({ kind: 'goTo', place: 3 });
    expect(stepOf('pageUp', grouped, 1, 3)).toEqual({ kind: 'goTo', place: 0 });
  });

  it('left closes an open group, right opens a closed one', () => {
    expect(stepOf('closeGroup', grouped, at('Berlin'), 2)).toMatchObject({ kind: 'close' });
    const closed = groupedRows(listed, new Set([groupKey(['Aachen'])]));
    expect(stepOf('openGroup', closed, 0, 2)).toMatchObject({ kind: 'open' });
  });

  it('a key without a target does nothing', () => {
    expect(stepOf('openGroup', grouped, at('loose'), 2)).toBeNull();
    expect(stepOf('closeGroup', flatRows(listed), 1, 2)).toBeNull();
    expect(stepOf('next', [], -1, 2)).toBeNull();
  });
});

describe('a frozen order', () => {
  const names = (rows: ReturnType<typeof listServers>): readonly string[] =>
    rows.map((each) => each.server.name);
  const changed = (now: readonly ServerView[]) => holdOrder(listed, listServers(now, ''), now);

  it('stays while its rows change', () => {
    const filled = server('loose', FULL);
    const rows = changed([filled, ...servers.slice(1)]);
    expect(names(rows)).toEqual(names(listed));
    expect(rows.at(-1)?.server).toBe(filled);
  });

  it('keeps a row that a filter would remove, and inserts no new row', () => {
    const full = listServers(servers, '', ['full']);
    const now = [server('b-full', answer([])), server('a-one', FULL), server('new', FULL)];
    const rows = holdOrder(full, listServers(now, '', ['full']), now);
    expect(names(rows)).toEqual(['b-full']);
    expect(rows[0]?.server).toBe(now[0]);
  });

  it('removes only a server that is no longer watched', () => {
    expect(names(changed(servers.slice(1)))).toEqual(['b-full', 'b-rack', 'a-one', 'b-free']);
  });

  it('keeps the sessions a search has found', () => {
    const found = listServers(servers, 'gatesb');
    expect(holdOrder(found, listServers(servers, 'gatesb'), servers)).toEqual(found);
  });
});
