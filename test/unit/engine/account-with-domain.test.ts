import { expect, it } from 'vitest';
import { accountWithDomain } from '../../../electron/engine/account-with-domain.ts';

it.each([
  ['CORP\\stevej', 'stevej', 'win32', { USERDOMAIN: 'CORP', USERNAME: 'stevej' }],
  ['CORP\\stevej', 'stevej', 'win32', { USERDOMAIN: 'CORP', USERNAME: 'StevEJ' }],
  // The service account of a computer is called otherwise in the environment.
  [null, 'SYSTEM', 'win32', { USERDOMAIN: 'CORP', USERNAME: 'PC1$' }],
  [null, 'stevej', 'win32', { USERNAME: 'stevej' }],
  [null, 'stevej', 'win32', { USERDOMAIN: ' ', USERNAME: 'stevej' }],
  [null, '', 'win32', { USERDOMAIN: 'CORP', USERNAME: '' }],
  [null, 'CORP\\stevej', 'win32', { USERDOMAIN: 'LAB', USERNAME: 'CORP\\stevej' }],
  [null, 'stevej', 'linux', { USERDOMAIN: 'CORP', USERNAME: 'stevej' }],
] as const)('%s is the account %s on %s with %j', (expected, account, platform, environment) => {
  expect(accountWithDomain(account, platform, environment)).toBe(expected);
});
