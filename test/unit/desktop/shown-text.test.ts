import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notificationText } from '../../../electron/desktop/notifications/notification-text.ts';
import { click, line } from '../../../electron/desktop/tray/menu-item.ts';
import { trayTooltip } from '../../../electron/desktop/tray/tray-icon.ts';
import { fleet } from '../../builders.ts';
import { fullServer } from '../../known-servers.ts';
import { ANY_TEXT } from '../any-text.ts';

const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_C}]/u;

describe('a label of a menu', () => {
  it.each([
    ['R&D', 'R&&D'],
    ['gates_b', 'gates_b'],
    ['two\nlines', 'two lines'],
    ['gatesb\u202etxt', 'gatesb txt'],
  ])('for %j is %j', (text, label) => {
    expect(line(text)).toEqual({ kind: 'line', label });
  });

  it('underlines no letter and is one short line, whatever the text', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const item = click(text, { kind: 'refresh' });
        const label = 'label' in item ? item.label : '';
        expect(label.replaceAll('&&', '')).not.toContain('&');
        expect(label).not.toMatch(UNSEEN);
        expect(label.replaceAll('&&', '&').length).toBeLessThanOrEqual(90);
      }),
    );
  });
});

describe('the text of a notification', () => {
  it('keeps its own line ends', () => {
    expect(notificationText('XYZ is full.\ngatesb', 'win32')).toBe('XYZ is full.\ngatesb');
  });

  it('has no markup where desktops interpret it', () => {
    const text = '<b>gatesb</b> <a href="http://evil.example">click</a> & co';
    expect(notificationText(text, 'linux')).toBe(
      '‹b›gatesb‹/b› ‹a href="http://evil.example"›click‹/a› & co',
    );
    expect(notificationText(text, 'win32')).toBe(text);
  });

  it('is shown unchanged, whatever is in it', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const shown = notificationText(text, 'linux');
        expect(shown).not.toMatch(/[<>]/);
        for (const one of shown.split('\n')) expect(one).not.toMatch(UNSEEN);
      }),
    );
  });
});

it('the tooltip is one line of at most 127 characters, whatever the labels', () => {
  fc.assert(
    fc.property(ANY_TEXT, (label) => {
      const tooltip = trayTooltip(fleet([{ ...fullServer('xyz'), label }]));
      expect(tooltip).not.toMatch(UNSEEN);
      expect(tooltip.length).toBeLessThanOrEqual(127);
    }),
  );
});
