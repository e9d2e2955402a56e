import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestTo } from '../../../../shared/basics/nearest-name.ts';

const VERBS = ['status', 'sessions', 'find', 'processes', 'history', 'watch', 'wait', 'message', 'logoff'];

describe('nearestTo', () => {
  it.each([
    ['statsu', 'status'],
    ['STATUS', 'status'],
    ['mesage', 'message'],
    ['logof', 'logoff'],
    ['log-off', 'logoff'],
    ['tail', null],
    ['wati', 'wait'],
    ['prcoesess', 'processes'],
    ['reset', null],
    ['xyz', null],
    ['', null],
  ])('%s means %s', (word, meant) => {
    expect(nearestTo(word, VERBS)).toBe(meant);
  });

  it('takes the most similar one, and of several the first', () => {
    expect(nearestTo('web12', ['web01', 'web1', 'web02'])).toBe('web1');
    expect(nearestTo('web13', ['web11', 'web12'])).toBe('web11');
  });

  it('takes no long text for a misspelt name', () => {
    expect(nearestTo('a'.repeat(65), ['a'.repeat(64)])).toBeNull();
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'ab', 1],
    ['abc', 'acb', 1],
    ['abcd', 'badc', 2],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['😀a', 'a😀', 1],
  ])('from %j to %j it is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  it('is the same both ways, 0 only for the same text, and never more than the longer one', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other);
        expect(editDistance(other, one)).toBe(distance);
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      }),
    );
  });
});
