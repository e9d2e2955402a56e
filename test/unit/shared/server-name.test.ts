import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseServerName, sameServer } from '../../../shared/server-name.ts';

describe('parseServerName', () => {
  it.each([
    'xyz',
    'web01.corp.example',
    'web01.corp.example.',
    'WEB_01',
    '7zip',
    '10.0.0.5',
    '::1',
    'fe80::1',
    'fe80::1%12',
    '2001:db8:0:0:0:0:0:1',
    '::ffff:10.0.0.5',
  ])('accepts %s', (name) => expect(parseServerName(name)).toBe(name));

  it.each([
    '',
    ' ',
    '/v',
    '-x',
    '--',
    'a b',
    'a/b',
    'a\\b',
    '..',
    'a..b',
    '.a',
    'a-',
    '-a.b',
    '10.0.0.256',
    '10.0.0',
    '1',
    ':::1',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    'fe80::1%eth0',
    'a"b',
    'a&b',
    'a\nb',
    'a\0b',
    'ä',
    `${'a'.repeat(64)}.b`,
    'a.'.repeat(127),
  ])('refuses %j', (name) => expect(parseServerName(name)).toBeNull());

  it('lets nothing through that could be a switch, a path or a second argument', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = parseServerName(text);
        if (name !== null) expect(name).toMatch(/^[a-z0-9_:][a-z0-9_.:%-]*$/i);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes every IPv6 address that has one', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        expect(parseServerName(address)).toBe(address);
      }),
    );
  });
});

it('two spellings are one server', () => {
  expect(sameServer('XYZ.corp', 'xyz.CORP')).toBe(true);
  expect(sameServer('xyz', 'xyz2')).toBe(false);
});
