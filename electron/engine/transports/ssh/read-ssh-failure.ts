import type { ToolFailureCode } from '../../../../shared/domain/failure.ts';
import type { HostKey } from '../../../../shared/domain/ssh/host-key.ts';
import type { ChangedKeyFacts } from './typed-ssh.ts';

/** What ssh's own text means. */
export interface SshFailure {
  readonly code: ToolFailureCode;
  /** Too many at once: the same question may be answered later. */
  readonly mayTryAgain: boolean;
  /** The first line of the text, where it is on no list. */
  readonly said: string | null;
}

const CHANGED = /REMOTE HOST IDENTIFICATION HAS CHANGED/;

/**
 * In this order: a server whose key has changed also prints that the check of its key has failed. The texts are ssh's own
 * or those of the system it runs on, which are not translated by Windows' ssh.
 */
const MEANINGS: readonly (readonly [RegExp, ToolFailureCode])[] = [
  [CHANGED, 'hostKeyChanged'],
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

/** What ssh prints with `-v` of the key it was shown; null without it. */
export interface ShownKey {
  readonly key: HostKey;
  /** Whose it is, with the port; null where ssh went straight to the server. */
  readonly host: string | null;
}

/**
 * `debug1: Server host key: ssh-ed25519 SHA256:…`. Through a jump host there is one such line for each host: the last is that
 * of the server, unless ssh has given up at the one before. So the host is told too.
 */
export function readShownKey(printed: string): ShownKey | null {
  const lines = [...printed.matchAll(/^debug1: Server host key: (\S+) (SHA256:\S+)\s*$/gm)];
  const found = lines.at(-1);
  if (found === undefined) return null;
  const before = printed.slice(0, found.index);
  const isOnTheWay = /^debug1: Executing proxy (?:dialer )?command: /m.test(before);
  const host = [...before.matchAll(/^debug1: Authenticating to (\S+) as /gm)].at(-1)?.[1] ?? null;
  return { key: { type: found[1] ?? '', sha256: found[2] ?? '' }, host: isOnTheWay ? host : null };
}

/** What ssh says of a key that has changed. */
export interface ChangedKey extends ChangedKeyFacts {
  /** The one that was shown now. */
  readonly key: HostKey | null;
}

/** Null unless a key has changed. */
export function readChangedKey(printed: string): ChangedKey | null {
  if (!CHANGED.test(printed)) return null;
  const shown = /^The fingerprint for the (\S+) key sent by the remote host is\r?\n(SHA256:[^\s.]+)/m.exec(
    printed,
  );
  const kept = /^Offending (?:\S+ )?key in (.+):(\d+)\s*$/m.exec(printed);
  return {
    key: shown === null ? null : { type: shown[1] ?? '', sha256: shown[2] ?? '' },
    name: /^Host key for (\S+) has changed/m.exec(printed)?.[1] ?? null,
    kept: kept === null ? null : { file: kept[1] ?? '', line: Number(kept[2]) },
  };
}
