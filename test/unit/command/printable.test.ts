import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableCell, printableJson } from '../../../electron/command/printable.ts';
import { ANY_TEXT } from '../any-text.ts';

/** All that a terminal obeys or that turns the direction of reading, but the line ends that are ours. */
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

  it('tells a terminal nothing to do, whatever is in it', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        expect(printable(text)).not.toMatch(OBEYED);
        expect(printableCell(text)).not.toMatch(/[\n\p{Cc}\p{Bidi_C}\p{Cs}]/u);
      }),
    );
  });

  it('is JSON that reads back as it was, and of which a terminal shows everything', () => {
    fc.assert(
      fc.property(fc.record({ user: ANY_TEXT, rows: fc.array(ANY_TEXT) }), (value) => {
        const printed = printableJson(value);
        expect(printed).not.toMatch(OBEYED);
        expect(JSON.parse(printed)).toEqual(value);
      }),
    );
  });
});
