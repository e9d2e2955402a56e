import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endSharedArguments,
  fingerprintArguments,
  sshArguments,
} from '../../../../../electron/engine/transports/ssh/ssh-arguments.ts';
import { sshUserSchema } from '../../../../../shared/contract/settings.ts';
import { serverName } from '../../../../builders.ts';

const XYZ = { server: serverName('xyz'), port: null, user: null };

describe('the arguments of ssh', () => {
  it('are those of a question that asks nobody anything, on Mac and Linux', () => {
    const args = sshArguments(XYZ, { unknownKeys: 'refuse', socketFolder: '/run/user/1/sw' }, 'qwinsta');
    expect(args.join(' ')).toBe(
      [
        '-T -x -a -o BatchMode=yes -o NumberOfPasswordPrompts=0 -o ConnectTimeout=8 -o ConnectionAttempts=1',
        '-o StrictHostKeyChecking=yes -o LogLevel=ERROR -o ServerAliveInterval=5 -o ServerAliveCountMax=2',
        '-o RequestTTY=no -o RemoteCommand=none -o ClearAllForwardings=yes -o PermitLocalCommand=no',
        '-o ControlMaster=auto -o ControlPath="/run/user/1/sw/%C" -o ControlPersist=120 -- xyz qwinsta',
      ].join(' '),
    );
  });

  it('share no connection on Windows', () => {
    const args = sshArguments(XYZ, { unknownKeys: 'refuse', socketFolder: null }, 'qwinsta');
    expect(args.slice(-7)).toEqual([
      '-o',
      'ControlMaster=no',
      '-o',
      'ControlPath=none',
      '--',
      'xyz',
      'qwinsta',
    ]);
  });

  it('never turn off the check of a key that has changed', () => {
    for (const unknownKeys of ['refuse', 'accept'] as const) {
      const checks = sshArguments(XYZ, { unknownKeys, socketFolder: null }, 'x').filter((arg) =>
        arg.startsWith('StrictHostKeyChecking'),
      );
      expect(checks).toEqual([`StrictHostKeyChecking=${unknownKeys === 'accept' ? 'accept-new' : 'yes'}`]);
    }
    expect(fingerprintArguments(XYZ)).toContain('StrictHostKeyChecking=yes');
  });

  it('write a percent sign of the folder twice, which ssh would read as a short form', () => {
    expect(endSharedArguments(XYZ, '/tmp/100%')).toEqual([
      '-o',
      'ControlPath="/tmp/100%%/%C"',
      '-O',
      'exit',
      '--',
      'xyz',
    ]);
  });

  it('have port and user before the two hyphens, and after them only the server and the line', () => {
    const user = fc.string({ maxLength: 40 }).filter((written) => sshUserSchema.safeParse(written).success);
    fc.assert(
      fc.property(fc.option(user), fc.option(fc.integer({ min: 1, max: 65_535 })), (name, port) => {
        const args = sshArguments(
          { ...XYZ, user: name, port },
          { unknownKeys: 'refuse', socketFolder: null },
          'line',
        );
        const end = args.indexOf('--');
        expect(args.slice(end)).toEqual(['--', 'xyz', 'line']);
        const who = [...(port === null ? [] : ['-p', String(port)]), ...(name === null ? [] : ['-l', name])];
        expect(args.slice(end - who.length, end)).toEqual(who);
      }),
    );
  });

  it('take no user that could be an option', () => {
    for (const written of ['-oProxyCommand=x', '', '-', 'a"b', 'a;b', 'a\nb', 'a$b', 'a/b', "a'b"])
      expect(sshUserSchema.safeParse(written).success, written).toBe(false);
    for (const written of ['admin', 'CORP\\admin', 'admin@corp.example', 'jürgen müller', '.\\admin'])
      expect(sshUserSchema.safeParse(written).success, written).toBe(true);
  });
});
