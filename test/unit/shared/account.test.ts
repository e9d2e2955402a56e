import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectionToAction } from '../../../shared/domain/permission.ts';
import { isKnownAccount, isSameAccount, mayBeSameAccount } from '../../../shared/names/account.ts';
import { disconnected, RULE, session } from '../../builders.ts';

describe('in doubt it is the same user', () => {
  it.each([
    ['case', 'GatesB', 'gatesb'],
    ['composed and taken apart', 'J\u00fcrgen', 'ju\u0308rgen'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['capital sharp s', 'STRAẞE', 'straße'],
    ['final sigma', 'ΝΙΚΟΣ', 'νικος'],
    ['dotless i', 'ILKER', 'ılker'],
    ['dotted capital I', 'İlker', 'ilker'],
    ['an accent that best fit drops', 'Łukasz', 'lukasz'],
    ['full width', 'ｇａｔｅｓｂ', 'gatesb'],
    ['zero-width characters', 'gates\u200bb\ufeff', '\u2060gatesb'],
    ['soft hyphen and marks of direction', 'gat\u00ades\u200eb', 'gatesb'],
    ['no-break blanks', 'Prinz\u00a0Albert', 'prinz  albert'],
    ['a domain on one side', 'CORP\\gatesb', 'gatesb'],
    ['the domain of this computer', '.\\gatesb', 'CORP\\gatesb'],
    ['a principal name', 'gatesb@corp.example', 'gatesb'],
    ['both kinds of domain', 'gatesb@corp.example', 'CORP\\gatesb'],
    ['both kinds that look unlike', 'gatesb@ad.example', 'CORP\\gatesb'],
    ['the domain of winbind', 'CORP+gatesb', 'corp\\gatesb'],
    ['a letter that could not be printed', 'J?rgen', 'Jürgen'],
    ['one that stands for two', 'stra?e', 'STRASSE'],
    ['one beyond the first plane', 'a??b', 'a😀b'],
    ['a byte that could not be read', 'J\ufffdrgen', 'jürgen'],
    ['cut at 20', 'maximiliane.musterma', 'maximiliane.mustermann'],
    ['cut at 20, with a domain', 'LONGDOMAIN\\maximilia', 'maximiliane'],
    ['cut at 20 cells', '山田太郎山田太郎山田', '山田太郎山田太郎山田太郎'],
    ['a principal name cut at 20', 'gatesb@corporation.e', 'gatesb'],
    ['an accent that stands alone', 'a \u0301 \u200b', 'a'],
  ])('%s', (_, a, b) => {
    expect(mayBeSameAccount(a, b)).toBe(true);
    expect(mayBeSameAccount(b, a)).toBe(true);
  });

  it.each([
    ['another name', 'gatesb', 'gatesc'],
    ['a longer one', 'gates', 'gatesb'],
    ['another domain', 'CORP\\gatesb', 'LAB\\gatesb'],
    ['another full domain', 'gatesb@a.example', 'gatesb@b.example'],
    ['an empty name', 'gatesb', ''],
    ['a name that only begins alike', 'maximiliane', 'maximiliane.muster'],
    ['vowels of other scripts', 'がとう', 'かとう'],
  ])('but not %s', (_, a, b) => {
    expect(mayBeSameAccount(a, b)).toBe(false);
    expect(mayBeSameAccount(b, a)).toBe(false);
  });

  it('in any spelling of the letters', () => {
    fc.assert(
      fc.property(
        anyName,
        fc.constantFrom(...SPELLINGS),
        fc.constantFrom(...SPELLINGS),
        (name, one, other) => {
          expect(mayBeSameAccount(one(name), other(name))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('whatever characters the code page could not print', () => {
    fc.assert(
      fc.property(anyName, fc.func(fc.boolean()), fc.constantFrom(...SPELLINGS), (name, isLost, spell) => {
        // A blank can always be printed.
        const letters = Array.from(name.normalize('NFC').replace(/\s/gu, ''));
        const printed = letters.map((letter) => (isLost(letter) ? '?'.repeat(letter.length) : letter));
        expect(mayBeSameAccount(printed.join(''), spell(letters.join('')))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('wherever the name was cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcdeü.'), minLength: 20, maxLength: 60 }),
        (name) => {
          expect(mayBeSameAccount(name.slice(0, 20), name.toUpperCase())).toBe(true);
        },
      ),
    );
  });
});

describe('it is certainly the same user', () => {
  it.each([
    ['GatesB', 'gatesb'],
    ['J\u00fcrgen', 'JU\u0308RGEN'],
    ['ΝΙΚΟΣ', 'νικος'],
    ['İlker', 'ilker'],
    ['CORP\\gatesb', 'gatesb'],
    ['CORP\\gatesb', 'corp+GATESB'],
    ['J?rgen', 'j?rgen'],
  ])('%s and %s', (a, b) => expect([isSameAccount(a, b), isSameAccount(b, a)]).toEqual([true, true]));

  it.each([
    ['J?rgen', 'Jürgen'],
    ['maximiliane.musterma', 'maximiliane.mustermann'],
    ['Straße', 'strasse'],
    ['ılker', 'ilker'],
    ['jose', 'josé'],
    ['gates\u200bb', 'gatesb'],
    ['gatesb@corp.example', 'gatesb'],
    ['CORP\\gatesb', 'LAB\\gatesb'],
    ['.\\gatesb', 'CORP\\gatesb'],
  ])('but not %s and %s', (a, b) => {
    expect([isSameAccount(a, b), isSameAccount(b, a)]).toEqual([false, false]);
  });

  it('only where it is also possibly the same', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        if (isSameAccount(a, b)) expect(mayBeSameAccount(a, b)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('as quser prints the names of qwinsta', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aBüÜΣςσЖéİ') }), (name) => {
        expect(isSameAccount(name, name.normalize('NFD'))).toBe(true);
        expect(isSameAccount(name.toLowerCase(), name)).toBe(true);
      }),
    );
  });
});

it('with an unknown name may be any user: no session is ended, a message may be sent', () => {
  for (const caller of ['', ' ', '\u200b', 'CORP\\', '@']) {
    expect(isKnownAccount(caller)).toBe(false);
    const rule = { ...RULE, caller };
    expect(objectionToAction('reset', disconnected(), rule)).toBe('callerUnknown');
    expect(objectionToAction('logOff', session({ idleMinutes: 90 }), rule)).toBe('callerUnknown');
    expect(objectionToAction('disconnect', session(), rule)).toBe('callerUnknown');
    expect(objectionToAction('message', session(), rule)).toBeNull();
  }
  expect(isKnownAccount('CORP\\me')).toBe(true);
});

/** Letters that count as one in some spelling, and others that do not. */
const LETTERS = Array.from('abIiıİßẞσςΣäÄéЖж가山が\u0301\u0308\u0327\u200b\u00ad😀ŁﬃǄᾳ.- ');
const anyName = fc.oneof(
  fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 18 }),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((name) => !/[\\+@]/u.test(name.normalize('NFKC'))),
);

const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toLowerCase(),
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFC'),
  (name) => name.normalize('NFD'),
  (name) => `\u200e${name}\u200b`,
  (name) => `CORP\\${name}`,
  (name) => `.\\${name}`,
  (name) => `CORP+${name}`,
  (name) => `${name}@corp.example`,
];
