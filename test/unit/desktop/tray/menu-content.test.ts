import { describe, expect, it } from 'vitest';
import { commandAt, contentOf } from '../../../../electron/desktop/tray/menu-content.ts';
import {
  click,
  line,
  type MenuItem,
  separator,
  submenu,
} from '../../../../electron/desktop/tray/menu-item.ts';
import type { ServerName } from '../../../../shared/domain/model.ts';

const SEEN = {
  server: 'XYZ' as ServerName,
  sessionId: 1,
  user: 'gatesb',
  logon: '4/25/2008 2:52 PM',
  state: 'disconnected',
  idleMinutes: 4442,
  askedAt: 1000,
} as const;

function menuOf(
  seen: typeof SEEN | { [Key in keyof typeof SEEN]: unknown },
  label = 'Reset gatesb',
): readonly MenuItem[] {
  const reset = click(label, { kind: 'reset', seen: seen as typeof SEEN });
  return [line('1 of 1 full'), separator, submenu('XYZ: full', [reset])];
}

describe('what is read in a menu', () => {
  it('stays the same when a new answer says the same', () => {
    expect(contentOf(menuOf({ ...SEEN, askedAt: 61_000, idleMinutes: 4443 }))).toBe(contentOf(menuOf(SEEN)));
  });

  it.each([
    ['another label', menuOf(SEEN, 'Reset gatesb, disconnected 3 d')],
    ['another session with the same label', menuOf({ ...SEEN, sessionId: 2 })],
    ['another logon of the same user', menuOf({ ...SEEN, logon: '4/26/2008 2:52 PM' })],
    ['another state', menuOf({ ...SEEN, state: 'active' })],
    ['another server', menuOf({ ...SEEN, server: 'ABC' })],
  ])('changes with %s', (_what, menu) => {
    expect(contentOf(menu)).not.toBe(contentOf(menuOf(SEEN)));
  });
});

describe('the command at a place', () => {
  it('is found in submenus', () => {
    expect(commandAt(menuOf(SEEN), [2, 0])).toEqual({ kind: 'reset', seen: SEEN });
  });

  it.each([[[]], [[0]], [[1]], [[2]], [[2, 1]], [[3]], [[0, 0]]])('is none at %j', (place) => {
    expect(commandAt(menuOf(SEEN), place)).toBeNull();
  });
});
