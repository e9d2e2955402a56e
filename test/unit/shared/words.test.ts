import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../shared/contract/settings.ts';
import { isSameAccount } from '../../../shared/names/account.ts';
import { matchesAny } from '../../../shared/names/pattern.ts';
import { sayAge, sayMinutes } from '../../../shared/text/duration.ts';

it('formats minutes in usual words', () => {
  const said = [0, 1, 59, 60, 65, 1439, 1440, 1500, 4442].map(sayMinutes);
  expect(said).toEqual([
    'less than a minute',
    '1 min',
    '59 min',
    '1 h',
    '1 h 5 min',
    '23 h 59 min',
    '1 d',
    '1 d 1 h',
    '3 d 2 h',
  ]);
});

it('formats an age, never below zero when the clock was set back', () => {
  expect([sayAge(0, 12_000), sayAge(0, 300_000), sayAge(5000, 0)]).toEqual([
    '12 s ago',
    '5 min ago',
    '0 s ago',
  ]);
});

it('compares accounts without case, and without the domain unless both name one', () => {
  expect(isSameAccount('GatesB', 'gatesb')).toBe(true);
  expect(isSameAccount('CORP\\gatesb', 'gatesb')).toBe(true);
  expect(isSameAccount('CORP\\gatesb', 'LAB\\gatesb')).toBe(false);
  expect(isSameAccount('gatesb', 'gatesc')).toBe(false);
});

describe('matchesAny', () => {
  it('supports * and ?, and takes everything else literally', () => {
    expect(matchesAny('svc-backup', ['SVC-*'])).toBe(true);
    expect(matchesAny('admin1', ['admin?'])).toBe(true);
    expect(matchesAny('admin12', ['admin?'])).toBe(false);
    expect(matchesAny('a.b', ['a+b', 'a.c', '[a].b'])).toBe(false);
    expect(matchesAny('(x', ['(x'])).toBe(true);
    expect(matchesAny('anybody', [])).toBe(false);
  });

  it('is equivalent to a regular expression for the whole pattern', () => {
    const letters = (more: string) => fc.string({ unit: fc.constantFrom('a', 'B', 'ß', '😀', '.', ...more) });
    fc.assert(
      fc.property(letters(''), letters('**?'), (text, pattern) => {
        const source = pattern.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');
        expect(matchesAny(text, [pattern])).toBe(new RegExp(`^${source}$`, 'isu').test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('ends quickly for a pattern with exponentially many matches', () => {
    expect(matchesAny('a'.repeat(256), [`${'*a'.repeat(100)}*b`])).toBe(false);
    expect(matchesAny('a'.repeat(256), [`${'*a'.repeat(100)}*`])).toBe(true);
  });
});

describe('settingsSchema', () => {
  it('gives every default for empty settings', () => {
    expect(settingsSchema.parse({})).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toMatchObject({
      intervalSeconds: 60,
      timeoutSeconds: 15,
      concurrency: 16,
      undoSeconds: 5,
    });
  });

  it('reads its own output back', () => {
    const settings = settingsSchema.parse({ servers: [{ name: 'xyz', capacity: 3 }, { name: 'fe80::1' }] });
    expect(settingsSchema.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it('merges two spellings of one server that an earlier version kept as two, without losing data', () => {
    const { servers } = settingsSchema.parse({
      servers: [
        { name: 'xyz', capacity: 3 },
        { name: 'abc' },
        { name: 'XYZ.', label: 'Files', capacity: 4, port: 3390 },
        { name: '::1' },
        { name: '0:0:0:0:0:0:0:1', group: ['Own'] },
      ],
    });
    expect(servers).toMatchObject([
      { name: 'xyz', label: 'Files', capacity: 3, port: 3390 },
      { name: 'abc' },
      { name: '::1', group: ['Own'] },
    ]);
  });

  it.each([
    { servers: [{ name: '/v' }] },
    { servers: [{ name: 'xyz' }, { name: 'XYZ' }] },
    { servers: [{ name: 'xyz', capacity: 0 }] },
    { intervalSeconds: 1 },
    { undoSeconds: 0.5 },
    { protectedUsers: [''] },
    { consoleSwitch: 'both' },
  ])('refuses %j instead of converting it', (settings) => {
    expect(settingsSchema.safeParse(settings).success).toBe(false);
  });
});
