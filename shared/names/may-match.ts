import { type Letter, spellLoosely } from './name-letters.ts';

/**
 * A piece of a name or of a pattern: a letter; `one`, any character; `maybe`, any letter or none; `any`, any number of
 * them.
 */
type Piece = Letter | 'one' | 'maybe' | 'any';

/** A name or a pattern, parsed once and matched often. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** All its letters, when it has nothing else. */
  readonly plain: string | null;
}

/** More than the longest entry of the settings; the rest of a longer one matches anything. */
const MOST_CHARACTERS = 300;

/** A pattern as the user types it: `*` stands for any characters, `?` for one; everything else is literal. */
export function typedPattern(pattern: string): Pieces {
  return piecesOf(pattern, (wild) => (wild === '*' ? ['any'] : ['one']), /[*?]/u);
}

/**
 * A name as a tool prints it. A character the code page cannot show is printed as `?`: it may be any letter, two of
 * them (`ß`), three (`ﬃ`), or an invisible one. `isCut`: the name may be longer.
 */
export function printedName(name: string, isCut: boolean): Pieces {
  const { pieces, plain } = piecesOf(name, () => ['maybe', 'maybe', 'maybe'], /[?\ufffd]/u);
  return isCut ? { pieces: [...pieces, 'any'], plain: null } : { pieces, plain };
}

/** A text in which everything is literal. */
export function literally(text: string): Pieces {
  return piecesOf(text, () => [], null);
}

function piecesOf(text: string, wildPieces: (wild: string) => readonly Piece[], wild: RegExp | null): Pieces {
  const kept = text.slice(0, MOST_CHARACTERS);
  const pieces = spellLoosely(kept).flatMap((letter): readonly Piece[] =>
    wild?.test(letter.letter) === true ? wildPieces(letter.letter) : [letter],
  );
  if (kept.length < text.length) pieces.push('any');
  const letters = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.letter));
  return { pieces, plain: letters.length === pieces.length ? letters.join('') : null };
}

/**
 * Whether the two can be the same text. Takes no more steps than the product of both lengths, because every pair of
 * places is visited once, however many stars there are; `onStep` counts them.
 */
export function mayMatch(a: Pieces, b: Pieces, onStep: () => void = () => {}): boolean {
  if (a.plain !== null && b.plain !== null) return a.plain === b.plain;
  if (beginOtherwise(a.pieces, b.pieces) || endOtherwise(a.pieces, b.pieces)) return false;
  const [rows, columns] = [a.pieces.length, b.pieces.length];
  const ends = [a.pieces, b.pieces].map(groupEnds) as [readonly number[], readonly number[]];
  // Whether everything before these two places can be the same.
  const reached = Array.from({ length: rows + 1 }, () => new Uint8Array(columns + 1));
  const reach = (row: number, column: number): void => void reached[row]?.fill(1, column, column + 1);
  reach(0, 0);
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      onStep();
      if (reached[row]?.[column] !== 1) continue;
      const [one, other] = [a.pieces[row], b.pieces[column]];
      if (canBeNothing(one)) reach(row + 1, column);
      if (canBeNothing(other)) reach(row, column + 1);
      if (one === undefined || other === undefined || !canBeOne(one, other)) continue;
      // What stands for one character takes all its letters.
      const nextRow = isSingle(other) && isLetter(one) ? (ends[0][row] ?? row + 1) : row + 1;
      const nextColumn = isSingle(one) && isLetter(other) ? (ends[1][column] ?? column + 1) : column + 1;
      reach(one === 'any' ? row : nextRow, other === 'any' ? column : nextColumn);
    }
  }
  return reached[rows]?.[columns] === 1;
}

/** Whether they differ before the first letter that may be another: this decides nearly all that do not match. */
function beginOtherwise(a: readonly Piece[], b: readonly Piece[]): boolean {
  for (let place = 0; place < a.length && place < b.length; place += 1) {
    const [one, other] = [a[place], b[place]];
    if (one === undefined || other === undefined || !isLetter(one) || !isLetter(other)) return false;
    if (one.letter !== other.letter) return true;
  }
  return false;
}

/** The same from the end. */
function endOtherwise(a: readonly Piece[], b: readonly Piece[]): boolean {
  for (let place = 1; place <= a.length && place <= b.length; place += 1) {
    const [one, other] = [a[a.length - place], b[b.length - place]];
    if (one === undefined || other === undefined || !isLetter(one) || !isLetter(other)) return false;
    if (one.letter !== other.letter) return true;
  }
  return false;
}

function isLetter(piece: Piece): piece is Letter {
  return typeof piece !== 'string';
}

function isSingle(piece: Piece): boolean {
  return piece === 'one' || piece === 'maybe';
}

function canBeNothing(piece: Piece | undefined): boolean {
  return piece === 'maybe' || piece === 'any';
}

function canBeOne(a: Piece, b: Piece): boolean {
  return !isLetter(a) || !isLetter(b) || a.letter === b.letter;
}

/** For each place, where the letters end that come from the same character. */
function groupEnds(pieces: readonly Piece[]): readonly number[] {
  const ends: number[] = new Array(pieces.length);
  for (let place = pieces.length - 1; place >= 0; place -= 1) {
    const next = pieces[place + 1];
    const goesOn = next !== undefined && isLetter(next) && next.joined;
    ends[place] = goesOn ? (ends[place + 1] ?? place + 1) : place + 1;
  }
  return ends;
}
