import { describe, expect, it } from 'vitest';
import {
  readChangedKey,
  readShownKey,
  readSshFailure,
} from '../../../../../electron/engine/transports/ssh/read-ssh-failure.ts';

const CHANGED = `@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @
@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
Host key verification failed.`;

describe('what ssh says when it fails', () => {
  it.each([
    [CHANGED, 'hostKeyChanged'],
    [
      'No ED25519 host key is known for xyz and you have requested strict checking.\nHost key verification failed.',
      'hostKeyUnknown',
    ],
    ['admin@xyz: Permission denied (publickey,password,keyboard-interactive).', 'loginFailed'],
    ['ssh: Could not resolve hostname xyz: Name or service not known', 'unknownHost'],
    ['ssh: Could not resolve hostname xyz: No such host is known. ', 'unknownHost'],
    ['ssh: Could not resolve hostname xyz: nodename nor servname provided, or not known', 'unknownHost'],
    ['ssh: connect to host xyz port 22: Connection refused', 'unreachable'],
    ['ssh: connect to host xyz port 22: Connection timed out', 'timeout'],
    ['Connection to xyz timed out while waiting to read', 'timeout'],
  ])('%s', (said, code) => {
    expect(readSshFailure(said)).toEqual({ code, mayTryAgain: false, said: null });
  });

  it.each([
    'kex_exchange_identification: read: Connection reset by peer\nConnection reset by 192.0.2.1 port 22',
    'kex_exchange_identification: Connection closed by remote host',
    'Connection closed by 192.0.2.1 port 22',
  ])('is that there are too many at once: %s', (said) => {
    expect(readSshFailure(said)).toMatchObject({ code: 'unreachable', mayTryAgain: true });
  });

  it('is shown by its first line where it is not known, and nothing is nothing', () => {
    expect(readSshFailure('\r\n  Bad owner or permissions on C:\\Users\\x/.ssh/config\r\nmore')).toEqual({
      code: 'badOutput',
      mayTryAgain: false,
      said: 'Bad owner or permissions on C:\\Users\\x/.ssh/config',
    });
    expect(readSshFailure('\r\n')).toBeNull();
  });
});

describe('the key that a server shows', () => {
  const SHOWN = [
    "debug1: Authenticating to xyz:22 as 'admin'",
    'debug1: Server host key: ssh-ed25519 SHA256:7glk1m0hftI6KxhXzaNcnq9zHxxrJ4+a/b',
    'No ED25519 host key is known for xyz and you have requested strict checking.',
    'Host key verification failed.',
  ].join('\r\n');
  const JUMP = [
    "debug1: Executing proxy command: exec ssh -v -W '[xyz]:22' jump",
    "debug1: Authenticating to jump:2222 as 'me'",
    'debug1: Server host key: ssh-rsa SHA256:jumphost',
  ].join('\n');

  it('is told with its type', () => {
    const key = { type: 'ssh-ed25519', sha256: 'SHA256:7glk1m0hftI6KxhXzaNcnq9zHxxrJ4+a/b' };
    expect(readShownKey(SHOWN)).toEqual({ key, host: null });
    expect(readShownKey(`${JUMP}\n${SHOWN}`)).toEqual({ key, host: 'xyz:22' });
  });

  it('is told as that of the jump host where ssh came no further', () => {
    expect(readShownKey(`${JUMP}\nHost key verification failed.`)).toEqual({
      key: { type: 'ssh-rsa', sha256: 'SHA256:jumphost' },
      host: 'jump:2222',
    });
  });

  it('is not known where ssh printed none, whatever else it printed', () => {
    expect(readShownKey('Host key verification failed.')).toBeNull();
    expect(readShownKey('debug1: banner line 0: debug1: Server host key: ssh-rsa SHA256:x')).toBeNull();
  });
});

describe('a key that has changed', () => {
  it('is told with its fingerprint, and with the place of the old one', () => {
    const said = `${CHANGED.replace('Host key verification failed.', '')}IT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING NASTY!
The fingerprint for the ED25519 key sent by the remote host is
SHA256:NiZeoo9GytwKKaT8N7lCfaBIkAcuuSqHANMPgG0R/5U.
Add correct host key in C:\\Users\\a b/.ssh/known_hosts to get rid of this message.
Offending ECDSA key in C:\\Users\\a b/.ssh/known_hosts:12
Host key for [xyz]:2222 has changed and you have requested strict checking.
Host key verification failed.`;
    for (const printed of [said, said.replaceAll('\n', '\r\n')])
      expect(readChangedKey(printed)).toEqual({
        key: { type: 'ED25519', sha256: 'SHA256:NiZeoo9GytwKKaT8N7lCfaBIkAcuuSqHANMPgG0R/5U' },
        name: '[xyz]:2222',
        kept: { file: 'C:\\Users\\a b/.ssh/known_hosts', line: 12 },
      });
  });

  it('is told as far as ssh tells it, and else not at all', () => {
    expect(readChangedKey(CHANGED)).toEqual({ key: null, name: null, kept: null });
    expect(readChangedKey('Host key verification failed.')).toBeNull();
  });
});
