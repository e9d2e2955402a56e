/** What a spreadsheet takes for the beginning of a formula; East Asian ones take the wide forms, too. */
const FORMULA = '[=+\\-@＝＋－＠]';
/**
 * Where one may begin: at the start of a cell, and after a comma or semicolon in it, because a spreadsheet that parts
 * cells by the other of the two cuts there, quotes or not. Blanks and quotes in front do not stop it.
 */
const DANGER = new RegExp(`(^|[,;])([\\s"]*)(?='*${FORMULA})`, 'gu');
const GUARDED = new RegExp(`(^|[,;])([\\s"]*)'(?='*${FORMULA})`, 'gu');

/** The cell with an apostrophe wherever a spreadsheet could start to calculate. `unguardCell` takes them away again. */
export function guardCell(text: string): string {
  return text.replace(DANGER, "$1$2'");
}

export function unguardCell(text: string): string {
  return text.replace(GUARDED, '$1$2');
}
