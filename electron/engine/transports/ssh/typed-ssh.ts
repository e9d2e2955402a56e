import type { SshTyped } from '../../../../shared/domain/failure.ts';
import type { KeptKey } from '../../../../shared/domain/ssh/host-key.ts';
import { destination, type SshTarget } from './ssh-arguments.ts';

/** What ssh says of a key that has changed, as far as it says it. */
export interface ChangedKeyFacts {
  /** The name under which it looks for the key. */
  readonly name: string | null;
  readonly kept: KeptKey | null;
}

const NOTHING_SAID: ChangedKeyFacts = { name: null, kept: null };
const USUAL_PORT = 22;

/** The commands about a server, to be pasted into a terminal of this computer: one function for hints, pages and the log. */
export function typeSsh(
  target: SshTarget,
  platform: NodeJS.Platform,
  { name, kept }: ChangedKeyFacts = NOTHING_SAID,
): SshTyped {
  const known = name !== null && KNOWN_NAME.test(name) ? name : knownName(target);
  const file = kept === null || isUsualFile(kept.file) ? [] : ['-f', kept.file];
  return {
    ssh: typeWords(['ssh', ...destination(target)], platform),
    forgetKey: typeWords(['ssh-keygen', '-R', known, ...file], platform),
  };
}

/** Words as they are typed, so that each reaches the program as one argument. */
export function typeWords(words: readonly string[], platform: NodeJS.Platform): string {
  const quote = platform === 'win32' ? quoteForWindows : quoteForSh;
  return words.map((word) => quote(word)).join(' ');
}

/** ssh keeps keys under names in small letters, and with the port where it is another than 22. */
function knownName({ server, port }: SshTarget): string {
  const name = server.toLowerCase();
  return port === null || port === USUAL_PORT ? name : `[${name}]:${port}`;
}

/** `xyz`, `[xyz]:2222` or an address. Anything else is not put into a command. */
const KNOWN_NAME = /^(?:[\w.:%][\w.:%-]*|\[[\w.:%][\w.:%-]*\]:\d{1,5})$/;

/** `ssh-keygen` looks into this file of the user by itself. */
function isUsualFile(file: string): boolean {
  return /[\\/]\.ssh[\\/]known_hosts$/.test(file);
}

/** For sh, bash and zsh: everything but these letters between single quotes. */
function quoteForSh(word: string): string {
  return /^[\w.:@%+/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** For cmd and PowerShell, where a word that begins with `@` would be a variable. No word has a double quote. */
function quoteForWindows(word: string): string {
  if (/^[\w.:%\\/+-]+$/.test(word)) return word;
  // Before the closing quote a backslash would quote it.
  return `"${word.replaceAll('"', '').replace(/\\+$/, '$&$&')}"`;
}
