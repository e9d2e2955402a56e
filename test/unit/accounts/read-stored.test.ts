import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStored } from '../../../electron/engine/accounts/read-stored.ts';
import { type AccountLanguage, printAccounts } from '../../fixtures/printed-accounts.ts';
import { ANY_TEXT } from '../any-text.ts';

const LANGUAGES: readonly AccountLanguage[] = ['en', 'de', 'fr'];

describe.each(LANGUAGES)('what cmdkey prints in %s', (language) => {
  it('the name that is repeated in the first line is no entry', () => {
    // The exit code is 0, and the name stands in the output, although nothing is stored.
    expect(readStored(printAccounts(language, 'xyz', []), 'xyz')).toEqual({ kind: 'notStored' });
    expect(readStored(printAccounts(language, 'TERMSRV/xyz', []), 'TERMSRV/xyz')).toEqual({
      kind: 'notStored',
    });
  });

  it.each(['Domain:target=xyz', 'xyz', 'Domain:target=XYZ'])('an entry printed as %s is stored', (target) => {
    const printed = printAccounts(language, 'xyz', [{ target, user: 'CORP\\bob' }]);
    expect(readStored(printed, 'xyz')).toEqual({ kind: 'stored', account: 'CORP\\bob' });
  });

  it('the entry of Remote Desktop is another one', () => {
    const printed = printAccounts(language, 'TERMSRV/xyz', [
      { target: 'LegacyGeneric:target=TERMSRV/xyz', user: 'bob@corp.example' },
    ]);
    expect(readStored(printed, 'TERMSRV/xyz')).toEqual({ kind: 'stored', account: 'bob@corp.example' });
    expect(readStored(printed, 'xyz')).toEqual({ kind: 'unknown' });
  });

  it('an entry of another name is not taken for this one, and not for none either', () => {
    for (const target of ['Domain:target=xyz2', 'Domain:target=xyz.corp.example', 'Domain:target=*.corp']) {
      const printed = printAccounts(language, 'xyz', [{ target, user: 'CORP\\bob' }]);
      expect(readStored(printed, 'xyz')).toEqual({ kind: 'unknown' });
    }
  });

  it('half an answer is not known, or says no more than it has', () => {
    const printed = printAccounts(language, 'xyz', [{ target: 'Domain:target=xyz', user: 'CORP\\bob' }]);
    const cut = printed.slice(0, printed.indexOf('target=xyz') + 'target=xyz'.length);
    expect(readStored(cut, 'xyz')).toEqual({ kind: 'stored', account: null });
    expect(readStored(cut.slice(0, -1), 'xyz')).toEqual({ kind: 'unknown' });
    expect(readStored('', 'xyz')).toEqual({ kind: 'unknown' });
  });
});

it('an IPv6 address is found with all its colons', () => {
  const name = 'fe80::1%12';
  const printed = printAccounts('en', name, [{ target: `Domain:target=${name}`, user: '.\\bob' }]);
  expect(readStored(printed, name)).toEqual({ kind: 'stored', account: '.\\bob' });
});

it('no other text is taken for nothing stored, or throws', () => {
  fc.assert(
    fc.property(ANY_TEXT, (printed) => {
      if (!printed.includes('*')) expect(readStored(printed, 'xyz').kind).not.toBe('notStored');
    }),
  );
});
