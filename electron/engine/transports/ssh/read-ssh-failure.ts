import type { ToolFailureCode } from '../../../../shared/domain/failure.ts';

/** What ssh's own text means. */
export interface SshFailure {
  readonly code: ToolFailureCode;
  /** Too many at once: the same question may be answered later. */
  readonly mayTryAgain: boolean;
  /** The first line of the text, where it is on no list. */
  readonly said: string | null;
}

/**
 * In this order: a server whose key has changed also prints that the check of its key has failed. The texts are ssh's own
 * or those of the system it runs on, which are not translated by Windows' ssh.
 */
const MEANINGS: readonly (readonly [RegExp, ToolFailureCode])[] = [
  [/REMOTE HOST IDENTIFICATION HAS CHANGED/, 'hostKeyChanged'],
  [/Host key verification failed/, 'hostKeyUnknown'],
  [/Permission denied \(/, 'loginFailed'],
  [/Could not resolve hostname|No such host is known|nodename nor servname/, 'unknownHost'],
  [/Connection refused/, 'unreachable'],
  [/timed out/i, 'timeout'],
];

/** A server that has too many connections which have not logged in yet closes new ones. */
const TOO_MANY = /kex_exchange_identification|Connection reset|closed by/;

/** Longer lines are not shown. */
const LONGEST_SAID = 200;

/**
 * Why a question over ssh gave no whole answer; null when ssh has said nothing. Its exit code says little: 255 is its own and
 * may be that of the tool, so the text counts.
 */
export function readSshFailure(printed: string): SshFailure | null {
  for (const [pattern, code] of MEANINGS) {
    if (pattern.test(printed)) return { code, mayTryAgain: false, said: null };
  }
  if (TOO_MANY.test(printed)) return { code: 'unreachable', mayTryAgain: true, said: null };
  const said = printed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line !== '');
  return said === undefined
    ? null
    : { code: 'badOutput', mayTryAgain: false, said: said.slice(0, LONGEST_SAID) };
}

/** `debug1: Server host key: ssh-ed25519 SHA256:…`, which ssh prints with `-v`; null without it. */
export function readFingerprint(printed: string): { readonly type: string; readonly sha256: string } | null {
  // Through a jump host there is one line for each host: the last is that of the server.
  const found = [...printed.matchAll(/^debug1: Server host key: (\S+) (SHA256:\S+)\s*$/gm)].at(-1);
  return found === undefined ? null : { type: found[1] ?? '', sha256: found[2] ?? '' };
}
