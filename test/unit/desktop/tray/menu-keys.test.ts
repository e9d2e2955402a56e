import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  check,
  click,
  line,
  type MenuItem,
  separator,
  submenu,
} from '../../../../electron/desktop/tray/menu-item.ts';
import { withKeys } from '../../../../electron/desktop/tray/menu-keys.ts';
import { disconnected, seen } from '../../../builders.ts';

const QUIT = { kind: 'quit' } as const;
const RESET = {
  kind: 'reset',
  seen: seen('xyz', disconnected({ id: 1, logon: null })),
} as const;

const labels = (items: readonly MenuItem[]) => items.map((item) => ('label' in item ? item.label : '---'));
const keysOf = (items: readonly MenuItem[]) =>
  items.flatMap((item) =>
    'label' in item ? (/&(.)/u.exec(item.label.replaceAll('&&', ''))?.[1]?.toLowerCase() ?? []) : [],
  );

it('clickable rows have an access key, the last rows choose first', () => {
  const menu = [
    line('1 of 2 full'),
    click('Resume', QUIT),
    separator,
    click('Refresh now', QUIT),
    click('Quit', QUIT),
  ];
  expect(labels(withKeys(menu))).toEqual(['1 of 2 full', 'R&esume', '---', '&Refresh now', '&Quit']);
});

it('the access key may be in a second word, an ampersand of the label stays an ampersand', () => {
  const menu = [check('Connect & wait', true, QUIT), click('Console', QUIT)];
  expect(labels(withKeys(menu))).toEqual(['Connect && &wait', '&Console']);
});

it('a reset has an access key only below a server', () => {
  const reset = click('Reset gatesb', RESET);
  expect(labels(withKeys([reset, submenu('XYZ', [reset])]))).toEqual(['Reset gatesb', '&XYZ']);
  const [, server] = withKeys([reset, submenu('XYZ', [reset])]);
  expect(server?.kind === 'submenu' && labels(server.items)).toEqual(['&Reset gatesb']);
});

it('the rows at the end keep their access keys, whatever comes before them', () => {
  const end = [click('Refresh now', QUIT), click('Settings', QUIT), click('Quit', QUIT)];
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
      const menu = withKeys([...names.map((name) => submenu(name, [])), ...end]);
      expect(labels(menu).slice(-3)).toEqual(['&Refresh now', '&Settings', '&Quit']);
      const keys = keysOf(menu);
      expect(new Set(keys).size).toBe(keys.length);
      // The labels are otherwise unchanged.
      expect(labels(menu).map((label) => label.replace(/(^|[^&])((?:&&)*)&(?!&)/u, '$1$2'))).toEqual(
        labels([...names.map((name) => submenu(name, [])), ...end]),
      );
    }),
  );
});
