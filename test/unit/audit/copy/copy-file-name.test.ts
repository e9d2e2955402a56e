import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyFileName } from '../../../../electron/engine/audit/copy/copy-file-name.ts';

it('is the computer and the account where these are letters and digits', () => {
  expect(copyFileName('PC1', 'stevej', true)).toBe('pc1-stevej.jsonl');
  expect(copyFileName('PC1', 'SteveJ', true)).toBe('pc1-stevej.jsonl');
  expect(copyFileName('ts-04', 'stevej', false)).toBe('ts-04-stevej.jsonl');
});

it('has a hash where something was replaced', () => {
  expect(copyFileName('PC1', 'CORP\\stevej', true)).toMatch(/^pc1-corp-stevej-[0-9a-f]{12}\.jsonl$/);
  expect(copyFileName('PC1', 'müller', true)).toMatch(/^pc1-m-ller-[0-9a-f]{12}\.jsonl$/);
  expect(copyFileName('PC1', '', true)).toMatch(/^pc1--[0-9a-f]{12}\.jsonl$/);
});

it('is another one for every computer and account, of letters, digits and dashes only', () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', 'A', '-', '1', '\\', '.', 'ü') }),
    fc.constantFrom('stevej', 'pc1', 'pc1-stevej', '0123456789ab', 'a'.repeat(50), 'a'.repeat(60)),
    fc.string(),
  );
  fc.assert(
    fc.property(word, word, word, word, (computer, account, otherComputer, otherAccount) => {
      const [one, other] = [
        copyFileName(computer, account, false),
        copyFileName(otherComputer, otherAccount, false),
      ];
      expect(one).toMatch(/^[A-Za-z0-9-]+\.jsonl$/);
      const isSame = computer.toLowerCase() === otherComputer.toLowerCase() && account === otherAccount;
      // A share of Windows does not tell upper case from lower case.
      expect(one.toLowerCase() === other.toLowerCase()).toBe(isSame);
    }),
    { numRuns: 3000 },
  );
});
