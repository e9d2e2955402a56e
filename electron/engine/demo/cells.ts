import { UTF8_CODE_PAGE } from '../tools/read/decode.ts';
import { encodeText } from './encode.ts';

/** Cells a text takes in a console. */
export type Measure = (text: string) => number;

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{Mn}/u;

/**
 * How a console with this code page measures text. In every page but UTF-8 a character takes as many cells as bytes:
 * two for Chinese and Japanese, and in their consoles also for Greek and Cyrillic letters.
 */
export function measureFor(codePage: number): Measure {
  return codePage === UTF8_CODE_PAGE ? cellsInUtf8 : (text) => encodeText(text, codePage).length;
}

function cellsInUtf8(text: string): number {
  let cells = 0;
  for (const character of text) {
    if (WIDE.test(character)) cells += 2;
    else if (!COMBINING.test(character)) cells += 1;
  }
  return cells;
}

/** One line as `printf` fills it; all positions are cells, counted from 0. */
export class Line {
  readonly #measure: Measure;
  #text: string;

  constructor(measure: Measure, mark = '') {
    this.#measure = measure;
    this.#text = mark;
  }

  /** A word that starts here; if the line is already longer, after so many blanks. */
  at(start: number, word: string, gap = 1): this {
    if (word === '') return this;
    const kept = /[^ >]$/.test(this.#text) ? gap : 0;
    const reached = this.#measure(this.#text);
    return reached + kept > start ? this.#append(' '.repeat(kept) + word) : this.fill(start).#append(word);
  }

  /** A word that ends here; one longer than its field starts with the field and continues to the right. */
  endingAt(start: number, lastCell: number, word: string): this {
    return this.at(Math.max(start, lastCell + 1 - this.#measure(word)), word);
  }

  /** Blanks up to this many cells. */
  fill(cells: number): this {
    return this.#append(' '.repeat(Math.max(0, cells - this.#measure(this.#text))));
  }

  blank(): this {
    return this.#append(' ');
  }

  toString(): string {
    return this.#text;
  }

  #append(text: string): this {
    this.#text += text;
    return this;
  }
}
