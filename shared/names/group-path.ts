/** Nested groups as one text: `Production/Web`. */
const SEPARATOR = '/';

/** The groups as one text; a slash in a group's own name is written `\/`, a backslash before one `\\`. */
export function joinGroup(group: readonly string[]): string {
  return group.map((level) => level.replace(/[\\/]/g, '\\$&')).join(SEPARATOR);
}

/** The reverse of `joinGroup`. A backslash before anything else stays. */
export function splitGroup(text: string): readonly string[] {
  const levels = [''];
  for (const [piece] of text.matchAll(/\\[\\/]|./gs)) {
    if (piece === SEPARATOR) levels.push('');
    else levels.push((levels.pop() ?? '') + (piece.length === 2 ? piece.slice(1) : piece));
  }
  return levels;
}
