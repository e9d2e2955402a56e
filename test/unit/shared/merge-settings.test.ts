import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeSettings } from '../../../shared/contract/merge-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings.ts';
import { serverSettings } from '../../builders.ts';

const with_ = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change });
const servers = (...names: readonly string[]) => names.map((name) => serverSettings(name));

it('a value changed on one side only takes that side’s value', () => {
  const merged = mergeSettings(DEFAULT_SETTINGS, with_({ undoSeconds: 9 }), with_({ intervalSeconds: 90 }));
  expect(merged).toEqual(with_({ undoSeconds: 9, intervalSeconds: 90 }));
});

it('a value changed on both sides takes the value of the window', () => {
  const merged = mergeSettings(DEFAULT_SETTINGS, with_({ undoSeconds: 9 }), with_({ undoSeconds: 3 }));
  expect(merged.undoSeconds).toBe(9);
});

it('entries protected on either side stay protected', () => {
  const merged = mergeSettings(
    with_({ protectedUsers: ['a', 'b', 'c'] }),
    with_({ protectedUsers: ['a', 'b', 'mine'] }),
    with_({ protectedUsers: ['b', 'c', 'theirs'] }),
  );
  expect(merged.protectedUsers).toEqual(['b', 'mine', 'theirs']);
});

it.each(['neverEndWhile', 'jobPrograms', 'noisyPrograms', 'windowsPrograms'] as const)(
  'programs on the list %s are merged one by one',
  (list) => {
    const merged = mergeSettings(
      with_({ [list]: ['a', 'b', 'c'] }),
      with_({ [list]: ['a', 'b', 'mine'] }),
      with_({ [list]: ['b', 'c', 'theirs'] }),
    );
    expect(merged[list]).toEqual(['b', 'mine', 'theirs']);
  },
);

it('servers are merged one by one, ignoring the case of their names', () => {
  const merged = mergeSettings(
    with_({ servers: servers('a', 'b', 'c', 'd', 'e') }),
    with_({ servers: [...servers('e', 'a', 'b', 'mine'), serverSettings('c', { label: 'mine' })] }),
    with_({
      servers: [serverSettings('A', { label: 'theirs' }), ...servers('d', 'e', 'theirs', 'MINE')],
    }),
  );
  expect(merged.servers.map(({ name, label }) => `${name}:${label}`)).toEqual([
    'e:',
    'A:theirs',
    'mine:',
    // Removed by the other program, changed here.
    'c:mine',
    'theirs:',
  ]);
});

it('an unchanged side undoes nothing, and changes of a single side are taken', () => {
  const some = fc.record({
    undoSeconds: fc.nat(3),
    protectedUsers: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    servers: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')).map((names) => servers(...names)),
  });
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(mergeSettings(with_(one), with_(other), with_(one))).toEqual(with_(other));
      const taken = mergeSettings(with_(one), with_(one), with_(other));
      expect({
        ...taken,
        servers: new Set(taken.servers),
        protectedUsers: new Set(taken.protectedUsers),
      }).toEqual({
        ...with_(other),
        servers: new Set(other.servers),
        protectedUsers: new Set(other.protectedUsers),
      });
    }),
  );
});
