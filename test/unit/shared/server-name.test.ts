import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalServer, parseServerName, sameServer } from '../../../shared/names/server-name.ts';

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

  it('accepts nothing that could be a switch, a path or a second argument', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = parseServerName(text);
        if (name !== null) expect(name).toMatch(/^[a-z0-9_:][a-z0-9_.:%-]*$/i);
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts every IPv6 address', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        expect(parseServerName(address)).toBe(address);
      }),
    );
  });
});

it('two spellings are the same server', () => {
  expect(sameServer('XYZ.corp', 'xyz.CORP')).toBe(true);
  expect(sameServer('xyz', 'xyz2')).toBe(false);
});

describe('an IPv4 address has one form', () => {
  it.each([
    '10.0.0.08',
    '010.0.0.1',
    '10.0.00.1',
    '0x7f.0.0.1',
    '0x7f000001',
    '127.1',
    '0x10',
    '::ffff:10.0.0.08',
  ])('%s is refused', (name) => expect(parseServerName(name)).toBeNull());
  it.each(['10.0.0.0', '0.0.0.0', '255.255.255.255', 'x0x7f', '0x7g', '7.eleven'])('%s is not', (name) =>
    expect(parseServerName(name)).toBe(name),
  );
});

describe('the canonical name', () => {
  const here = { names: ['Desk', 'desk.corp.example', '10.0.0.7', 'fe80::7%3'], domain: 'Corp.Example' };

  it.each([
    ['XYZ.corp.', 'xyz.CORP'],
    ['::1', '0:0:0:0:0:0:0:1'],
    ['::1', 'localhost.'],
    ['127.0.0.1', 'LOCALHOST'],
    ['2001:DB8::1', '2001:0db8:0:0::0:1'],
    ['::ffff:10.0.0.5', '10.0.0.5'],
    ['::ffff:a00:5', '10.0.0.5'],
    ['::10.0.0.5', '::a00:5'],
    ['fe80::1%012', 'FE80::1%12'],
    ['2001:db8::1%4', '2001:db8::1'],
  ])('is one for %s and %s', (a, b) => expect(sameServer(a, b)).toBe(true));

  it.each([
    ['fe80::1%1', 'fe80::1%2'],
    ['xyz', 'xyz.corp.example'],
    ['10.0.0.5', '10.0.0.6'],
  ])('is not for %s and %s', (a, b) => expect(sameServer(a, b)).toBe(false));

  it.each([
    'desk',
    'DESK.',
    'desk.CORP.example',
    '10.0.0.7',
    '::ffff:10.0.0.7',
    'fe80:0::7%3',
    'localhost',
    '127.0.0.9',
  ])('of this computer is localhost: %s', (name) => expect(canonicalServer(name, here)).toBe('localhost'));
  it.each(['desk.other.example', 'desk1', '10.0.0.8', 'fe80::7%4'])('is not localhost: %s', (name) =>
    expect(canonicalServer(name, here)).not.toBe('localhost'),
  );

  it('is short in the domain of this computer', () => {
    expect(sameServer('xyz', 'XYZ.corp.example.', here)).toBe(true);
    expect(sameServer('xyz', 'xyz.other.example', here)).toBe(false);
    expect(sameServer('a.b', 'a.b.corp.example', here)).toBe(false);
  });

  it('is the same for every way to write an address', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }), (groups) => {
        const whole = groups.map((group) => group.toString(16)).join(':');
        const padded = groups.map((group) => group.toString(16).padStart(4, '0').toUpperCase()).join(':');
        const [high = 0, low = 0] = groups.slice(6);
        const embedded = `${groups
          .slice(0, 6)
          .map((group) => group.toString(16))
          .join(':')}:${[high >> 8, high & 255, low >> 8, low & 255].join('.')}`;
        const short = whole
          .replace(/(?<![^:])0(?::0)*(?![^:])/, '')
          .replace(/^:|:$/, '::')
          .replace(/:::?/, '::');
        const shortened = parseServerName(short) === null ? whole : short;
        expect(new Set([whole, padded, embedded, shortened].map((one) => canonicalServer(one))).size).toBe(1);
      }),
    );
  });

  it('names itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.ipV4(), fc.domain()), (name) => {
        const canonical = canonicalServer(name, here);
        expect(canonicalServer(canonical, here)).toBe(canonical);
      }),
    );
  });
});
