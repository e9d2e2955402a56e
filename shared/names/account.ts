import { remember } from '../basics/remember.ts';
import { mayMatch, type Pieces, printedName, typedPattern } from './may-match.ts';
import { spellExactly, spellLoosely } from './name-letters.ts';

/*
 * Two questions that differ in how they answer a doubt.
 *
 * `mayBeSameAccount` finds users who must not be acted on: the caller, a protected user, and the user whose work would
 * be lost. A wrong *same* costs a click; a wrong *other* costs a user's work. So in doubt it is the same.
 *
 * `isSameAccount` joins what belongs together: is this still the user who was meant, are two rows of one user. A wrong
 * *same* ends the session, or takes the idle time, of another user. So in doubt it is another one.
 */

/**
 * Whether two names may be those of one user, as far as anything printed shows. These differences do not count: case,
 * Unicode form, accents, invisible characters; a domain only one of them has, in any of its forms (`CORP\gatesb`,
 * `.\gatesb`, `gatesb@corp.example`, `CORP+gatesb`); a `?` printed for a letter the code page does not have; the end of
 * a name of 20 characters, after which the tools cut. Two different domains of one kind do count.
 */
export function mayBeSameAccount(a: string, b: string): boolean {
  return a === b || mayBeSame(printedReadings(a), printedReadings(b));
}

/**
 * Whether two names are certainly those of one user: equal except for case, Unicode form and a domain that only one of
 * them has. A `?` and a cut end are taken literally.
 */
export function isSameAccount(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [splitExactly(a), splitExactly(b)];
  const bothHaveDomain = one.domain !== '' && other.domain !== '';
  if (bothHaveDomain && spellExactly(one.domain) !== spellExactly(other.domain)) return false;
  return spellExactly(one.name) === spellExactly(other.name);
}

/** A name without its domain, spelt so that two names of which `isSameAccount` says that they are one have the same. */
export const accountWithoutDomain = remember((name) => spellExactly(splitExactly(name).name));

/** Whether there is a name at all: the system may not know the caller's account. */
export function isKnownAccount(name: string): boolean {
  return spellLoosely(splitDomain(name)?.name ?? name).length > 0;
}

/** One way to read a name. */
export interface Reading {
  readonly name: Pieces;
  /** Null when it has none, or an empty one (`.\gatesb`). */
  readonly domain: Domain | null;
  readonly form: Form;
}

/**
 * `down`: `CORP\gatesb` or `CORP+gatesb`; `at`: `gatesb@corp.example`, both without their domain, and with it as one
 * text; `bare`: there is nothing to split.
 */
type Form = 'bare' | 'down' | 'at' | 'wholeDown' | 'wholeAt';

interface Domain {
  readonly name: Pieces;
  /** `corp.example`, as opposed to `CORP`. Whether one of each kind is the same domain is unknown. */
  readonly isFull: boolean;
}

/** Whether two names or patterns may mean one user, in any of the ways to read them. */
export function mayBeSame(a: readonly Reading[], b: readonly Reading[]): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        areComparable(one.form, other.form) &&
        mayBeSameDomain(one.domain, other.domain) &&
        mayMatch(one.name, other.name),
    ),
  );
}

/** A text with its domain is not a name that another domain may have, or `LAB\x` would be in `CORP\*`. */
function areComparable(a: Form, b: Form): boolean {
  if (isWhole(a) === isWhole(b)) return true;
  const [whole, part] = isWhole(a) ? [a, b] : [b, a];
  // An at sign may stand in a name: `CORP\a@b`.
  return part === 'bare' || (whole === 'wholeAt' && part === 'down');
}

function isWhole(form: Form): boolean {
  return form === 'wholeDown' || form === 'wholeAt';
}

function mayBeSameDomain(a: Domain | null, b: Domain | null): boolean {
  return a === null || b === null || a.isFull !== b.isFull || mayMatch(a.name, b.name);
}

/** A pattern of a protected user, with or without a domain, in every way it can be read. */
export function typedReadings(entry: string): readonly Reading[] {
  return readingsOf(entry, typedPattern);
}

/** A name as a tool or the system prints it, in every way it can be read. */
export const printedReadings = remember((name): readonly Reading[] => {
  const isCut = mayBeCut(name);
  return readingsOf(name, (part, isEnd) => printedName(part, isCut && isEnd));
});

/** Reads a part of a name; `isEnd`: the whole name ends with it. */
type Read = (part: string, isEnd: boolean) => Pieces;

function readingsOf(text: string, read: Read): readonly Reading[] {
  const whole = text.trim();
  const parts = splitDomain(whole);
  const name = read(whole, true);
  if (parts === null) return [{ name, domain: null, form: 'bare' }];
  const isFirst = parts.domainIsFirst;
  return [
    {
      name: read(parts.name, isFirst),
      domain: domainOf(parts.domain, !isFirst, read),
      form: isFirst ? 'down' : 'at',
    },
    // The whole as well: a pattern may span both parts (`corp*gates?`).
    { name, domain: null, form: isFirst ? 'wholeDown' : 'wholeAt' },
  ];
}

function domainOf(text: string, isEnd: boolean, read: Read): Domain | null {
  const written = text.replace(/\.$/u, '');
  if (written === '') return null;
  const [name, isFull] = [read(written, isEnd), written.includes('.')];
  // The dot may have been behind the cut.
  return isEnd && !isFull && name.pieces.at(-1) === 'any' ? null : { name, isFull };
}

interface Parts {
  readonly domain: string;
  readonly name: string;
  readonly domainIsFirst: boolean;
}

/** `CORP\gatesb`, `CORP+gatesb` (as Linux writes it; Windows allows no plus in a name) or `gatesb@corp.example`. */
function splitDomain(text: string): Parts | null {
  const slash = text.lastIndexOf('\\');
  const first = slash >= 0 ? slash : text.indexOf('+');
  if (first >= 0) return { domain: text.slice(0, first), name: text.slice(first + 1), domainIsFirst: true };
  const at = text.lastIndexOf('@');
  return at < 0 ? null : { domain: text.slice(at + 1), name: text.slice(0, at), domainIsFirst: false };
}

/** An at sign may be part of the name; for an exact comparison it is. */
function splitExactly(text: string): Pick<Parts, 'domain' | 'name'> {
  const parts = splitDomain(text);
  return parts?.domainIsFirst === true ? parts : { domain: '', name: text };
}

/** The tools print no more than this of a name, by characters or by cells (Chinese and Japanese letters take two). */
const LONGEST_PRINTED = 20;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/gu;

function mayBeCut(name: string): boolean {
  if (name.length >= LONGEST_PRINTED) return true;
  const wide = name.match(WIDE)?.length ?? 0;
  // One cell may be left that was too small for the next character.
  return wide > 0 && name.length + wide >= LONGEST_PRINTED - 1;
}
