import { expect, it } from 'vitest';
import { sharedSuffix, shortName } from '../../../renderer/fleet/short-names.ts';
import { THIS_COMPUTER } from '../../../shared/names/server-name.ts';

it.each<[string, readonly string[]]>([
  ['.corp.example', ['a.corp.example', 'b.corp.example']],
  ['.corp.example', ['a.Corp.example', 'b.corp.EXAMPLE']],
  ['.example', ['a.corp.example', 'b.other.example']],
  ['.corp.example', ['a.corp.example', 'b.corp.example', THIS_COMPUTER]],
  ['', ['a.corp.example', 'b.corp.test']],
  ['', ['a.corp.example', 'b']],
  ['', ['a.corp.example', 'b.notcorp']],
  ['', ['a.corp.example']],
  ['', ['10.0.0.1', '10.0.0.2']],
  ['', ['fe80::1', 'a.corp.example']],
  ['', []],
])('%j is what all names have in common: %j', (suffix, names) => {
  expect(sharedSuffix(names).toLowerCase()).toBe(suffix);
});

it('a name is cut only by what all have in common, and never to nothing', () => {
  expect(shortName('a.Corp.example', '.corp.example')).toBe('a');
  expect(shortName(THIS_COMPUTER, '.corp.example')).toBe(THIS_COMPUTER);
  expect(shortName('a.corp.example', '')).toBe('a.corp.example');
});
