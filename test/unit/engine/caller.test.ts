import { expect, it } from 'vitest';
import { callerAccount } from '../../../electron/engine/caller.ts';

it('the account that asks is the one the system names', () => {
  const said: string[] = [];
  expect(callerAccount({ warn: (line) => void said.push(line) }, () => 'jobss')).toBe('jobss');
  expect(said).toEqual([]);
});

it('an account without an entry has an empty name, and that is logged', () => {
  const said: string[] = [];
  const caller = callerAccount({ warn: (line) => void said.push(line) }, () => {
    throw new Error('ENOENT: no such file or directory, uv_os_get_passwd');
  });
  expect(caller).toBe('');
  expect(said).toEqual([expect.stringContaining('uv_os_get_passwd')]);
});
