import { expect, it } from 'vitest';
import { groupedRows, groupKey } from '../../../renderer/fleet/list-rows.ts';
import { findServers } from '../../../renderer/fleet/list-search.ts';
import { ROW_HEIGHT, stickyHeads, stickyHeight } from '../../../renderer/fleet/sticky-heads.ts';
import { answer, server } from '../../builders.ts';

const listed = findServers(
  [
    server('b1', answer([]), { group: ['Berlin'] }),
    server('b2', answer([]), { group: ['Berlin'] }),
    server('w1', answer([]), { group: ['Berlin', 'Web'] }),
    server('w2', answer([]), { group: ['Berlin', 'Web'] }),
    server('m1', answer([]), { group: ['Munich'] }),
  ],
  '',
  [],
);

/** The keys of the heads that stay when the list is scrolled to this row, and so many pixels more. */
function headsAt(key: string, more = 0, closed: readonly string[] = []): readonly (string | undefined)[] {
  const rows = groupedRows(listed, new Set(closed));
  const starts: number[] = [];
  let height = 0;
  for (const { kind } of rows) {
    starts.push(height);
    height += ROW_HEIGHT[kind];
  }
  const scrolled = (starts[rows.findIndex((row) => row.key === key)] ?? 0) + more;
  const rowAt = (at: number) => starts.findLastIndex((start) => start <= at);
  return stickyHeads(rows, rowAt, scrolled).map((place) => rows[place]?.key);
}

const BERLIN = groupKey(['Berlin']);
const WEB = groupKey(['Berlin', 'Web']);

it('the head of the group of the first visible row stays', () => {
  expect(headsAt('b1')).toEqual([BERLIN]);
  expect(headsAt('m1')).toEqual([groupKey(['Munich'])]);
});

it('a server of the outer group has no head of a group beside it', () => {
  expect(headsAt(BERLIN)).toEqual([BERLIN]);
  expect(headsAt('b1', 10)).toEqual([BERLIN]);
});

it('of a nested group both heads stay, by what can be seen below the first', () => {
  expect(headsAt('w1', 10)).toEqual([BERLIN, WEB]);
  // The last server of the outer group is covered by its head, and the nested one begins below it.
  expect(headsAt('b2', ROW_HEIGHT.server - 10)).toEqual([BERLIN, WEB]);
});

it('a closed group has no head that stays', () => {
  expect(headsAt(BERLIN, 0, [BERLIN])).toEqual([]);
});

it('rows are scrolled clear of as many heads as there are levels', () => {
  expect(stickyHeight(groupedRows(listed, new Set()))).toBe(2 * ROW_HEIGHT.group);
});
