/** Groups in one cell: `Production/Web`. */
const SEPARATOR = '/';

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

/** The groups as one text; a slash in a group's own name is written `\/`, a backslash before one `\\`. */
export function joinGroup(group: readonly string[]): string {
  return group.map((level) => level.replace(/[\\/]/g, '\\$&')).join(SEPARATOR);
}

/** The groups of one text: the other way round. A backslash before anything else is itself. */
export function splitGroup(text: string): readonly string[] {
  const levels = [''];
  for (const [piece] of text.matchAll(/\\[\\/]|./gs)) {
    if (piece === SEPARATOR) levels.push('');
    else levels.push((levels.pop() ?? '') + (piece.length === 2 ? piece.slice(1) : piece));
  }
  return levels;
}
