import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PROBLEMS } from '../../../shared/contract/list-problem.ts';
import { expandNames, MOST_NAMES } from '../../../shared/names/name-pattern.ts';
import { parseServerName } from '../../../shared/names/server-name.ts';
import { saidProblems } from '../said-problems.ts';

function names(text: string): readonly string[] {
  const { names: found, problems } = expandNames(text);
  expect(problems).toEqual([]);
  return found;
}

function codes(text: string): readonly string[] {
  return expandNames(text).problems.map(({ code, line, text: quoted }) => `${line} ${code} ${quoted}`);
}

describe('a pasted list', () => {
  it('may be separated by lines, commas, semicolons, blanks and tabs, with comments', () => {
    const text =
      '# our servers\r\nxyz, abc;def\tghi\n\n  jkl.corp.example # the old one, soon gone\r10.0.0.5 ::1,';
    expect(names(text)).toEqual(['xyz', 'abc', 'def', 'ghi', 'jkl.corp.example', '10.0.0.5', '::1']);
  });

  it('without content has no names', () => {
    for (const text of ['', ' \n\t', ',;,', '# only a comment']) {
      expect(expandNames(text)).toEqual({ names: [], problems: [] });
    }
  });

  it('takes IPv6 addresses in brackets', () => {
    expect(names('[fe80::1] [::ffff:10.0.0.5]')).toEqual(['fe80::1', '::ffff:10.0.0.5']);
  });

  it('reports an invalid name with its line, its text and why', () => {
    expect(saidProblems(expandNames('xyz\n/v:evil abc\n\\\\def'))).toEqual({
      names: ['xyz', 'abc'],
      problems: [
        {
          line: 2,
          about: '/v:evil',
          text: '/v:evil',
          code: 'notAName',
          why: 'This is not a host name, an IPv4 or an IPv6 address.',
        },
        {
          line: 3,
          about: '\\\\def',
          text: '\\\\def',
          code: 'notAName',
          why: 'This is not a host name, an IPv4 or an IPv6 address.',
        },
      ],
    });
  });

  it('reports a repeated name once, ignoring case', () => {
    expect(saidProblems(expandNames('xyz\nXYZ\nxyz abc Xyz'))).toEqual({
      names: ['xyz', 'abc'],
      problems: [
        { line: 2, about: 'XYZ', text: 'XYZ', code: 'repeated', why: 'This is already in the list.' },
      ],
    });
  });

  it('shows only the beginning of a long text, on one line', () => {
    const [problem] = expandNames(`{${'\u0007'.repeat(3)}${'x'.repeat(500)}`).problems;
    expect(problem?.text).toBe(`{ ${'x'.repeat(77)}…`);
  });

  it('says how many problems there were when there are too many to show', () => {
    const { problems } = saidProblems(expandNames('-x\n'.repeat(MOST_PROBLEMS + 5)));
    expect(problems).toHaveLength(MOST_PROBLEMS + 1);
    expect(problems.at(-1)).toEqual({
      line: null,
      about: '',
      text: '',
      code: 'moreProblems',
      why: 'There are 5 more like these.',
    });
  });
});

describe('a pattern', () => {
  it.each([
    ['web[1-3]', 'web1 web2 web3'],
    ['web[01-03].corp', 'web01.corp web02.corp web03.corp'],
    ['web[8-11]', 'web8 web9 web10 web11'],
    ['web[08-11]', 'web08 web09 web10 web11'],
    ['web[1-003]', 'web001 web002 web003'],
    ['web[0-2]', 'web0 web1 web2'],
    ['web[1-2,7]', 'web1 web2 web7'],
    ['web[ 1 - 2 , 7 ]', 'web1 web2 web7'],
    ['web[5]', 'web5'],
    ['10.0.0.[4-5]', '10.0.0.4 10.0.0.5'],
    ['fe80::[1-2]', 'fe80::1 fe80::2'],
    ['{a,b}rack[1-2]', 'arack1 arack2 brack1 brack2'],
    ['{ a, b }1', 'a1 b1'],
    ['{web,db}.corp', 'web.corp db.corp'],
    ['{web[1-2],db{x,y}}.corp', 'web1.corp web2.corp dbx.corp dby.corp'],
    ['r[1-2]n[1-2]', 'r1n1 r1n2 r2n1 r2n2'],
    ['xyz{,-test}', 'xyz xyz-test'],
    ['xyz{,-test};abc,{d,e} f', 'xyz xyz-test abc d e f'],
  ])('%s', (pattern, expected) => expect(names(pattern)).toEqual(expected.split(' ')));

  it.each([
    ['web[3-1]', 'A range ends before it begins.'],
    ['web[1-3', 'A [ is not closed.'],
    ['web1-3]', 'A ] has no matching [.'],
    ['{a,b', 'A { is not closed.'],
    ['{a,[1-2}', 'A [ is not closed.'],
    ['a}', 'A } has no matching {.'],
    ['{a]}', 'A { is not closed.'],
    ['web[]', 'Brackets can contain whole numbers and ranges, such as [01-12] or [1-3,7].'],
    ['web[a-c]', 'Brackets can contain whole numbers and ranges, such as [01-12] or [1-3,7].'],
    ['web[-1]', 'Brackets can contain whole numbers and ranges, such as [01-12] or [1-3,7].'],
    ['web[1-9999999999999999]', 'A number has too many digits.'],
    [`${'{'.repeat(11)}a${'}'.repeat(11)}`, 'Braces are nested more than 10 levels deep.'],
  ])('%s is refused: %s', (pattern, why) => {
    expect(saidProblems(expandNames(`${pattern}`))).toEqual({
      names: [],
      problems: [{ line: 1, about: pattern, text: pattern, code: 'badPattern', why }],
    });
  });

  it('reports the invalid names it generates', () => {
    expect(codes('{web,-x,}1- {a,b}')).toEqual(['1 notAName web1-', '1 notAName -x1-', '1 notAName 1-']);
    expect(expandNames('{,}').problems.map(({ code }) => code)).toEqual(['notAName', 'notAName']);
  });

  it('with too many names generates none, and the rest of the list is still read', () => {
    expect(saidProblems(expandNames('web[1-999999999] xyz'))).toEqual({
      names: ['xyz'],
      problems: [
        {
          line: 1,
          about: 'web[1-999999999]',
          text: 'web[1-999999999]',
          code: 'tooMany',
          why: 'This makes 999,999,999 names; a list can contain at most 5,000 servers.',
        },
      ],
    });
    const twenty = '{a,b}'.repeat(20);
    expect(saidProblems(expandNames(twenty)).problems[0]?.why).toBe(
      'This makes 1,048,576 names; a list can contain at most 5,000 servers.',
    );
    expect(saidProblems(expandNames('[0-999999999999999]'.repeat(30))).problems[0]?.why).toBe(
      'This makes far too many names; a list can contain at most 5,000 servers.',
    );
  });
});

describe('the limit', () => {
  it('is reached exactly', () => {
    expect(names(`web[1-${MOST_NAMES}]`)).toHaveLength(MOST_NAMES);
    expect(expandNames(`xyz web[1-${MOST_NAMES}]`).names).toEqual(['xyz']);
  });

  it('applies to plain names, too', () => {
    const list = Array.from({ length: MOST_NAMES + 2 }, (_, index) => `web${index}`).join('\n');
    const { names: found, problems } = expandNames(list);
    expect(found).toHaveLength(MOST_NAMES);
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(['5001 tooMany', '5002 tooMany']);
  });

  it('counts repeated results of patterns, so that a short text is never slow', () => {
    const { names: found, problems } = expandNames('xyz{,}\n'.repeat(MOST_NAMES));
    expect(found).toEqual(['xyz']);
    expect(problems.slice(0, 2).map(({ line, code }) => `${line} ${code}`)).toEqual([
      '1 repeated',
      `${MOST_NAMES / 2 + 1} tooMany`,
    ]);
  });
});

it('a text of a million entries is not read completely', () => {
  const { names: found, problems } = saidProblems(expandNames(`${'xyz,'.repeat(1_000_000)}abc`));
  expect(found).toEqual(['xyz']);
  expect(problems.map(({ why }) => why)).toEqual([
    'This is already in the list.',
    'The list was read up to here. It has too many entries.',
  ]);
});

describe('any pasted text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ';',
      ' ',
      '\n',
      '-',
      '#',
      '.',
      ':',
      '/',
      'web',
      '01',
      '9',
      '99999',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const pasted = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('never throws, and gives no invalid, repeated or excess name', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { names: found, problems } = expandNames(text);
        expect(found.length).toBeLessThanOrEqual(MOST_NAMES);
        expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS + 1);
        for (const name of found) expect(parseServerName(name)).toBe(name);
        expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(found.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps a list of names unchanged', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.constantFrom('\n', ', ', ';', '\t', '\r\n'), (list, separator) => {
        expect(names(list.join(separator))).toEqual(list);
      }),
    );
  });
});

describe('any pattern', () => {
  const expandedIn = (typed: string): number => {
    let steps = 0;
    expandNames(typed, () => {
      steps += 1;
    });
    return steps;
  };

  it.each([
    ['an address that is never closed', `[${':'.repeat(50_000)}`],
    ['one that is closed', `[${':'.repeat(50_000)}]`],
    ['braces that are never closed', '{'.repeat(50_000)],
    ['names with a tail of braces', `[1-5000]${'{a}'.repeat(3000)}`],
    ['braces with nothing in them', `{,,,,,,,,}{,,,,,,,,}{,,,,,,,,}${'{}'.repeat(4000)}`],
    ['many of them', `[1-500]${'{a}'.repeat(300)}\n`.repeat(100)],
    ['a plain line', 'a,'.repeat(50_000)],
  ])('%s takes no more steps than its length allows', (_, typed) => {
    expect(expandedIn(typed)).toBeLessThanOrEqual(typed.length + 200_000);
  });

  it('is read in a bounded number of steps', () => {
    const typed = fc.string({
      unit: fc.constantFrom('[', ']', '{', '}', ',', ':', '1', '9-', '[1-999]', '{a,b}', '{}', ' ', '%', '.'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(typed, (text) => {
        expect(expandedIn(text)).toBeLessThanOrEqual(text.length + 200_000);
      }),
      { numRuns: 500 },
    );
  });
});
