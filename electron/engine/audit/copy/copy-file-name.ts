import { createHash } from 'node:crypto';

const LONGEST_PART = 40;
const HASH_LETTERS = 12;

/**
 * The name of the second copy of one computer and account: `pc1-stevej.jsonl`, of letters, digits and `-`. Where that is
 * not all there is of the two names, a hash of them follows, so that no two accounts share a file. `isWindows`: there the
 * case of an account's name does not count.
 */
export function copyFileName(computer: string, account: string, isWindows: boolean): string {
  const host = computer.toLowerCase();
  const name = isWindows ? account.toLowerCase() : account;
  const readable = [part(host), part(name)].join('-');
  // With a dash or a hash of its own in the account, the name could be read in two ways.
  const isExact = /^[a-z0-9-]{1,40}$/.test(host) && /^[a-z0-9]{1,40}$/.test(name) && !isHash(name);
  return isExact ? `${readable}.jsonl` : `${readable}-${hashOf([host, name])}.jsonl`;
}

function part(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '-').slice(0, LONGEST_PART);
}

function isHash(text: string): boolean {
  return text.length === HASH_LETTERS && /^[0-9a-f]+$/.test(text);
}

function hashOf(names: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, HASH_LETTERS);
}
