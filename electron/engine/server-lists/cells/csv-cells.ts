/** The characters with which a spreadsheet starts a formula; East Asian ones also accept the wide forms. */
const FORMULA = '[=+\\-@＝＋－＠]';
/**
 * Where a formula may start: at the start of a cell, and after a comma or semicolon in it, because a spreadsheet that
 * uses the other of the two as separator splits there, quotes or not. Blanks and quotes before it do not matter.
 */
const DANGER = new RegExp(`(^|[,;])([\\s"]*)(?='*${FORMULA})`, 'gu');
const GUARDED = new RegExp(`(^|[,;])([\\s"]*)'(?='*${FORMULA})`, 'gu');

/** The cell with an apostrophe wherever a spreadsheet could start a formula. `unguardCell` removes them again. */
export function guardCell(text: string): string {
  return text.replace(DANGER, "$1$2'");
}

export function unguardCell(text: string): string {
  return text.replace(GUARDED, '$1$2');
}
