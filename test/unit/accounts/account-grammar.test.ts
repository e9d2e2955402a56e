import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addAccount } from '../../../electron/engine/accounts/cmdkey-commands.ts';
import { argumentLine } from '../../../electron/engine/tools/run/own-console.ts';
import { ACCOUNT_USES } from '../../../shared/domain/accounts/stored-account.ts';
import { isLocalAccount, parseStoredAccount } from '../../../shared/names/account-to-store.ts';
import { parseServerName } from '../../../shared/names/server-name.ts';
import { ANY_TEXT } from '../any-text.ts';

it.each([
  'CORP\\bob',
  '.\\Administrator',
  'corp.example\\bob.smith',
  'bob@corp.example',
  'CORP\\John Smith',
  'CORP\\müller',
  'CORP\\小林',
  'CORP\\svc_backup$',
  'XYZ-01\\a-b',
])('%s is an account', (account) => {
  expect(parseStoredAccount(`  ${account} `)).toBe(account);
});

it.each([
  '',
  'bob',
  '\\bob',
  'CORP\\',
  'CORP\\ bob',
  '.\\',
  'bob@',
  '@corp.example',
  'bob smith@corp.example',
  'CORP/bob',
  'CORP\\bob /pass:secret',
  'CORP\\bob\\x',
  'CORP\\"bob"',
  "CORP\\o'brien",
  '/pass:secret',
  '-x\\bob',
  'CORP\\-bob',
  'CORP\\bob\u0000',
  'CORP\\bob\r\n/delete:xyz',
  'CORP\\bob\u202e',
  'CORP\\b%PATH%',
  'CORP\\bob&calc',
  'CORP\\bob|more',
  'CORP\\$(calc)',
  'CORP\\bob;x',
  `CORP\\${'b'.repeat(300)}`,
])('%j is none', (text) => {
  expect(parseStoredAccount(text)).toBeNull();
});

it('an account of the server itself begins with a dot', () => {
  expect(isLocalAccount('.\\bob')).toBe(true);
  expect(isLocalAccount('CORP\\bob')).toBe(false);
});

/** Texts that come near an account, and those that come near nothing. */
const NEAR = fc
  .tuple(
    fc.constantFrom('CORP', '.', '', '/add:x', '-x', '"', 'a b'),
    fc.constantFrom('\\', '@', '/', ' '),
    fc.oneof(ANY_TEXT, fc.constantFrom('bob', 'bob /pass:x', '"', '%x%', '$x', 'b\\', 'a b')),
  )
  .map((parts) => parts.join(''));

/** Two words of a Windows command line are parted by blanks outside of quotes; a quote is written with a backslash. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

it('whatever is typed as an account or a server: no other option, and nothing for a shell', () => {
  const servers = fc.oneof(ANY_TEXT, fc.constantFrom('xyz', 'web01.corp.example', '10.0.0.8', 'fe80::1%12'));
  fc.assert(
    fc.property(fc.oneof(ANY_TEXT, NEAR), servers, fc.constantFrom(...ACCOUNT_USES), (typed, name, use) => {
      const [account, server] = [parseStoredAccount(typed), parseServerName(name)];
      if (account === null || server === null) return;
      const { tool, args } = addAccount(server, account, use);
      expect(tool).toBe('cmdkey');
      expect(args).toHaveLength(3);
      const [entry = '', user = '', pass] = args;
      expect(entry).toMatch(use === 'windows' ? /^\/add:[\w.:%-]+$/ : /^\/generic:TERMSRV\/[\w.:%-]+$/);
      expect(user).toMatch(/^\/user:[^/"'%&|<>^;`()\p{C}]+$/u);
      expect(pass).toBe('/pass');
      // The same three words when Windows reads them from one line.
      expect(wordsOf(argumentLine(args))).toEqual(args);
    }),
    { numRuns: 2000 },
  );
});
