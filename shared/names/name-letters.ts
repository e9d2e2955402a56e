/**
 * Two ways to compare the spelling of names. `spellExactly` removes only differences that Windows ignores;
 * `spellLoosely` also those that a tool, a code page or a user may have made. Both are pure and take a step or two for
 * each character.
 */

/** One letter of a loosely spelt name. */
export interface Letter {
  readonly letter: string;
  /** It and the one before come from one character, as both s of `ß`. */
  readonly joined: boolean;
}

/** Invisible: joiners, marks of direction, soft hyphens, control characters, halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Accents of Latin, Greek and Cyrillic letters. In other scripts such marks are vowels and make another name. */
const ACCENTS = /[\u0300-\u036f]/gu;
/** Letters that Unicode does not decompose and the tools' code pages print without their stroke. */
const WITHOUT_STROKE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ŧ: 't' };

/**
 * Case and Unicode form do not count, everything else does. One character for one, as in Windows: no final sigma in
 * Greek, `ß` is not `ss`, the dotless `ı` is not `i`, and the dotted capital `İ` is an `i`.
 */
export function spellExactly(name: string): string {
  const lower = Array.from(name.normalize('NFD'), lowerOne).join('');
  return lower.replaceAll('i\u0307', 'i').normalize('NFC');
}

function lowerOne(character: string): string {
  if (character === 'ı') return character;
  const upper = character.toUpperCase();
  // By the capital letter, because only there the two small sigmas are one.
  const lower = (isOne(upper) ? upper : character).toLowerCase();
  return isOne(lower) ? lower : character;
}

function isOne(text: string): boolean {
  return Array.from(text).length === 1;
}

/**
 * The letters without anything that may differ between two spellings of one user: full case (`ß` is `ss`, `ı` is `i`),
 * compatibility forms, accents, invisible characters, and the number of blanks in a row.
 */
export function spellLoosely(name: string): readonly Letter[] {
  // Fast path: most names are ASCII, and there are thousands.
  if (/^[!-~]*$/.test(name))
    return Array.from(name.toLowerCase(), (letter): Letter => ({ letter, joined: false }));
  const letters: Letter[] = [];
  let blank = true;
  for (const character of seen(name)) {
    const isBlank = /\s/u.test(character);
    if (isBlank && blank) continue;
    const loose = isBlank ? ' ' : looseLetters(character);
    // An accent that stands alone leaves nothing; the blanks around it then count as one.
    if (loose === '') continue;
    blank = isBlank;
    for (const [place, letter] of Array.from(loose).entries()) letters.push({ letter, joined: place > 0 });
  }
  if (letters.at(-1)?.letter === ' ') letters.pop();
  return letters;
}

/** The visible characters; ends of lines and tabs become blanks. */
function seen(name: string): string {
  return name
    .replace(/[\t-\r\u0085]/gu, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC');
}

function looseLetters(character: string): string {
  if (character >= ' ' && character <= '~') return character.toLowerCase();
  const whole = character.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  const bare = whole.normalize('NFKD').replace(ACCENTS, '');
  return Array.from(bare, (letter) => WITHOUT_STROKE[letter] ?? letter).join('');
}
