import { describe, expect, it } from 'vitest';
import {
  readFingerprint,
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

describe('the fingerprint of a key', () => {
  it('is that of the server, also behind a jump host', () => {
    const printed = [
      'debug1: Server host key: ssh-rsa SHA256:jumphost',
      'debug1: Server host key: ssh-ed25519 SHA256:7glk1m0hftI6KxhXzaNcnq9zHxxrJ4',
      'Host key verification failed.',
    ].join('\r\n');
    expect(readFingerprint(printed)).toEqual({
      type: 'ssh-ed25519',
      sha256: 'SHA256:7glk1m0hftI6KxhXzaNcnq9zHxxrJ4',
    });
    expect(readFingerprint('Host key verification failed.')).toBeNull();
  });
});
