import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from '../../../shared/basics/one-line.ts';
import { ANY_TEXT } from '../any-text.ts';

it.each([
  ['two\r\nlines', 'two lines'],
  ['\u001b[31mred\u001b[0m', '[31mred [0m'],
  ['the window\u2028goes\u2029on', 'the window goes on'],
  ['gatesb\u202etxe.evil\u202c', 'gatesb txe.evil'],
  ['\u2066isolated\u2069', 'isolated'],
  ['half \ud83d a face', 'half   a face'],
  ['zero\u200bwidth\ufeff', 'zero width'],
  ['می‌خواهم', 'می‌خواهم'],
  ['👩‍💻 Zoë', '👩‍💻 Zoë'],
  ['\u0085\u0007', ''],
])('%j is shown as %j', (written, shown) => {
  expect(oneLine(written)).toBe(shown);
});

it('any text becomes one line without a control character, and a second time nothing changes', () => {
  fc.assert(
    fc.property(ANY_TEXT, (text) => {
      const line = oneLine(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_C}]/u);
      expect(oneLine(line)).toBe(line);
    }),
  );
});
