import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableCell, printableJson } from '../../../electron/command/printable.ts';
import { ANY_TEXT } from '../any-text.ts';

/** Everything a terminal executes or that changes the text direction, except our line ends. */
const OBEYED = /(?!\n)[\p{Cc}\p{Bidi_C}\p{Cs}]/u;

describe('what the command prints', () => {
  it.each([
    ['Would reset \u001b[2Jgatesb', 'Would reset ?[2Jgatesb'],
    ['\u009b31mgatesb', '?31mgatesb'],
    ['gatesb\u202exe', 'gatesb?xe'],
    ['a table\n  of lines\n', 'a table\n  of lines\n'],
  ])('%j is %j', (text, printed) => {
    expect(printable(text)).toBe(printed);
  });

  it('contains no terminal commands, whatever is in it', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        expect(printable(text)).not.toMatch(OBEYED);
        expect(printableCell(text)).not.toMatch(/[\n\p{Cc}\p{Bidi_C}\p{Cs}]/u);
      }),
    );
  });

  it('is JSON that is read back unchanged, and that a terminal shows completely', () => {
    fc.assert(
      fc.property(fc.record({ user: ANY_TEXT, rows: fc.array(ANY_TEXT) }), (value) => {
        const printed = printableJson(value);
        expect(printed).not.toMatch(OBEYED);
        expect(JSON.parse(printed)).toEqual(value);
      }),
    );
  });
});
