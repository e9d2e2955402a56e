/**
 * Text measured in character cells, as a console and the Windows tools measure it: Chinese, Japanese and Korean
 * characters take two, combining marks none, everything else one.
 */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{Mn}/u;

/** Cells the text takes. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) {
    if (WIDE.test(character)) cells += 2;
    else if (!COMBINING.test(character)) cells += 1;
  }
  return cells;
}

/**
 * Puts a word into a line so that it starts at this cell. When what is there already reaches that far, one blank is kept
 * between the two and the word stands further right, as `printf` does it.
 */
export function placeAt(line: string, start: number, word: string): string {
  if (word === '') return line;
  const reached = cellsOf(line);
  const touches = reached === start && /[^ >]$/.test(line);
  return touches || reached > start ? `${line} ${word}` : fill(line, start) + word;
}

/**
 * The same for a word that ends at this cell; one that is longer than its field starts where the field starts and
 * reaches out to the right.
 */
export function placeEndingAt(line: string, start: number, lastCell: number, word: string): string {
  return placeAt(line, Math.max(start, lastCell + 1 - cellsOf(word)), word);
}

/** Fills the line with blanks up to this many cells. */
export function fill(line: string, cells: number): string {
  return line + ' '.repeat(Math.max(0, cells - cellsOf(line)));
}
