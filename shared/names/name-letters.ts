/**
 * Spellings of names, in two strengths. `spellExactly` takes as one what no Windows tells apart; `spellLoosely` also what
 * a tool, a code page or a person may have made of it. Both are pure and take a step or two for each character.
 */

/** One letter of a loosely spelt name. */
export interface Letter {
  readonly letter: string;
  /** It and the one before come from one character, as both s of `ß`. */
  readonly joined: boolean;
}

/** Nobody sees these: joiners, marks of direction, soft hyphens, control characters, halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Accents of Latin, Greek and Cyrillic letters. Those of other scripts are vowels, and make another name. */
const ACCENTS = /[\u0300-\u036f]/gu;
/** Letters that Unicode does not take apart and the tools' code pages print without their stroke. */
const WITHOUT_STROKE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ŧ: 't' };

/**
 * Case and Unicode form do not count, all else does. One character for one, as Windows does it: no final sigma in Greek,
 * `ß` is not `ss`, the dotless `ı` is not `i`, and the dotted capital `İ` is an `i`.
 */
export function spellExactly(name: string): string {
  const lower = Array.from(name.normalize('NFD'), lowerOne).join('');
  return lower.replaceAll('i\u0307', 'i').normalize('NFC');
}

function lowerOne(character: string): string {
  if (character === 'ı') return character;
  const upper = character.toUpperCase();
  // By the capital, because only there the two small sigmas are one.
  const lower = (isOne(upper) ? upper : character).toLowerCase();
  return isOne(lower) ? lower : character;
}

function isOne(text: string): boolean {
  return Array.from(text).length === 1;
}

/**
 * The letters that are left when everything is taken away that may differ between two spellings of one person: case in
 * full (`ß` is `ss`, `ı` is `i`), compatibility forms, accents, what nobody sees, and how many blanks stand together.
 */
export function spellLoosely(name: string): readonly Letter[] {
  // Most names, and there are thousands.
  if (/^[!-~]*$/.test(name))
    return Array.from(name.toLowerCase(), (letter): Letter => ({ letter, joined: false }));
  const letters: Letter[] = [];
  let blank = true;
  for (const character of seen(name)) {
    const isBlank = /\s/u.test(character);
    if (isBlank && blank) continue;
    const loose = isBlank ? ' ' : looseLetters(character);
    // An accent that stands alone leaves nothing, and so the blanks around it stand together.
    if (loose === '') continue;
    blank = isBlank;
    for (const [place, letter] of Array.from(loose).entries()) letters.push({ letter, joined: place > 0 });
  }
  if (letters.at(-1)?.letter === ' ') letters.pop();
  return letters;
}

/** Its characters but for those nobody sees; ends of lines and tabs are blanks. */
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
