/**
 * Whether `text` matches one of the patterns, without case. `*` stands for any characters, `?` for one;
 * everything else is itself.
 */
export function matchesAny(text: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matches(text, pattern.trim()));
}

/**
 * Piece by piece between the stars, each at the first place where it fits: one expression for all of them tries every
 * way to part the text, and a pattern of twenty stars would keep the program busy for years.
 */
function matches(text: string, pattern: string): boolean {
  const pieces = pattern.split(/\*+/);
  const last = pieces.pop() ?? '';
  let at = 0;
  for (const [place, piece] of pieces.entries()) {
    // Only the first has to begin where the text does.
    const found = expression(piece, place === 0 ? 'y' : 'g');
    found.lastIndex = at;
    if (!found.test(text)) return false;
    at = found.lastIndex;
  }
  const end = expression(last, pieces.length === 0 ? 'y' : 'g', '$');
  end.lastIndex = at;
  return end.test(text);
}

function expression(piece: string, flag: 'y' | 'g', ending = ''): RegExp {
  const source = piece.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\?/g, '.');
  return new RegExp(source + ending, `isu${flag}`);
}
