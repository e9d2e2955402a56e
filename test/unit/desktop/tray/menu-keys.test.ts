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

it('rows that can be clicked have a letter, the last rows theirs before the others', () => {
  const menu = [
    line('1 of 2 full'),
    click('Resume', QUIT),
    separator,
    click('Refresh now', QUIT),
    click('Quit', QUIT),
  ];
  expect(labels(withKeys(menu))).toEqual(['1 of 2 full', 'R&esume', '---', '&Refresh now', '&Quit']);
});

it('a second word may give the letter, an ampersand of the label stays one', () => {
  const menu = [check('Connect & wait', true, QUIT), click('Console', QUIT)];
  expect(labels(withKeys(menu))).toEqual(['Connect && &wait', '&Console']);
});

it('a reset has a letter below a server only', () => {
  const reset = click('Reset idlest: gatesb', RESET);
  expect(labels(withKeys([reset, submenu('XYZ', [reset])]))).toEqual(['Reset idlest: gatesb', '&XYZ']);
  const [, server] = withKeys([reset, submenu('XYZ', [reset])]);
  expect(server?.kind === 'submenu' && labels(server.items)).toEqual(['&Reset idlest: gatesb']);
});

it('the rows at the end keep their letters, whatever comes before them', () => {
  const end = [click('Refresh now', QUIT), click('Settings', QUIT), click('Quit', QUIT)];
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
      const menu = withKeys([...names.map((name) => submenu(name, [])), ...end]);
      expect(labels(menu).slice(-3)).toEqual(['&Refresh now', '&Settings', '&Quit']);
      const keys = keysOf(menu);
      expect(new Set(keys).size).toBe(keys.length);
      // Nothing else about the labels has changed.
      expect(labels(menu).map((label) => label.replace(/(^|[^&])((?:&&)*)&(?!&)/u, '$1$2'))).toEqual(
        labels([...names.map((name) => submenu(name, [])), ...end]),
      );
    }),
  );
});
