import { execFileSync } from 'node:child_process';
import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destination } from '../../../../../electron/engine/transports/ssh/ssh-arguments.ts';
import { typeSsh, typeWords } from '../../../../../electron/engine/transports/ssh/typed-ssh.ts';
import { sshUserSchema } from '../../../../../shared/contract/settings.ts';
import { parseServerName } from '../../../../../shared/names/server-name.ts';
import { serverName } from '../../../../builders.ts';

const XYZ = { server: serverName('XYZ'), port: null, user: null };

describe('commands about a server as they are typed', () => {
  it('have the port and the user of its settings', () => {
    expect(typeSsh(XYZ, 'linux').ssh).toBe('ssh -- XYZ');
    expect(typeSsh({ ...XYZ, port: 2222, user: 'admin' }, 'linux').ssh).toBe('ssh -p 2222 -l admin -- XYZ');
  });

  it('are quoted for the shell of this computer where the user needs it', () => {
    const of = (user: string, platform: NodeJS.Platform) => typeSsh({ ...XYZ, user }, platform).ssh;
    expect(of('corp\\admin', 'linux')).toBe("ssh -l 'corp\\admin' -- XYZ");
    expect(of('corp\\admin', 'win32')).toBe('ssh -l corp\\admin -- XYZ');
    expect(of('two words', 'darwin')).toBe("ssh -l 'two words' -- XYZ");
    expect(of('two words', 'win32')).toBe('ssh -l "two words" -- XYZ');
    // PowerShell would take it for a variable.
    expect(of('@admin', 'win32')).toBe('ssh -l "@admin" -- XYZ');
    expect(of('two words\\', 'win32')).toBe('ssh -l "two words\\\\" -- XYZ');
  });

  it('remove a key under the name ssh has for it', () => {
    expect(typeSsh(XYZ, 'win32').forgetKey).toBe('ssh-keygen -R xyz');
    expect(typeSsh({ ...XYZ, port: 22 }, 'win32').forgetKey).toBe('ssh-keygen -R xyz');
    expect(typeSsh({ ...XYZ, port: 2222 }, 'win32').forgetKey).toBe('ssh-keygen -R "[xyz]:2222"');
    expect(typeSsh({ ...XYZ, port: 2222 }, 'linux').forgetKey).toBe("ssh-keygen -R '[xyz]:2222'");
    const usual = { file: '/home/me/.ssh/known_hosts', line: 3 };
    expect(typeSsh(XYZ, 'linux', { name: '10.0.0.7', kept: usual }).forgetKey).toBe('ssh-keygen -R 10.0.0.7');
    const other = { file: "/etc/it's ours", line: 3 };
    expect(typeSsh(XYZ, 'linux', { name: '[10.0.0.7]:23', kept: other }).forgetKey).toBe(
      "ssh-keygen -R '[10.0.0.7]:23' -f '/etc/it'\\''s ours'",
    );
  });

  it.each(['-oProxyCommand=x', 'a;b', '[x]:y', '$(id)', 'a b'])('take no name from ssh like %s', (name) => {
    expect(typeSsh(XYZ, 'linux', { name, kept: null }).forgetKey).toBe('ssh-keygen -R xyz');
  });

  const user = fc
    .array(fc.constantFrom(...'aü1._@\\ -'), { minLength: 1, maxLength: 8 })
    .map((signs) => signs.join(''))
    .filter((written) => sshUserSchema.safeParse(written).success);
  const server = fc
    .constantFrom('xyz', 'web01.corp.example.', '10.0.0.7', 'fe80::1%12', '::1', 'a_b')
    .map((name) => serverName(name));
  const port = fc.option(fc.integer({ min: 1, max: 65_535 }));

  it.runIf(process.platform !== 'win32')('reach the program as the same arguments from a real shell', () => {
    const target = fc.record({ server, port, user: fc.option(user) });
    fc.assert(
      fc.property(target, (to) => {
        const words = ['ssh', ...destination(to)];
        expect(readBySh(typeSsh(to, 'linux').ssh)).toEqual(words);
      }),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }).filter(isTypeable), { minLength: 1 }), (words) => {
        expect(readBySh(typeWords(words, 'linux'))).toEqual(words);
      }),
      { numRuns: 40 },
    );
  });

  it('have nothing that cmd or PowerShell would read, for any server and user', () => {
    fc.assert(
      fc.property(server, port, fc.option(user), (name, number, who) => {
        const { ssh, forgetKey } = typeSsh({ server: name, port: number, user: who }, 'win32');
        for (const typed of [ssh, forgetKey])
          expect(typed.replace(/"[\p{L}\p{N}._@\\ :%[\]-]+"/gu, '')).toMatch(/^[\w .:%\\-]+$/);
      }),
    );
  });

  it('are made for every name that is taken as a server', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const name = parseServerName(written);
        return name === null || /^ssh -- [\w.:%-]+$/.test(typeSsh({ ...XYZ, server: name }, 'linux').ssh);
      }),
    );
  });
});

function readBySh(typed: string): readonly string[] {
  const printed = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${typed}`], { encoding: 'utf8' });
  return printed.split('\0').slice(0, -1);
}

/** No zero can be in an argument, and half a character is not the same afterwards. */
function isTypeable(word: string): boolean {
  return !word.includes('\0') && !/\p{Surrogate}/u.test(word);
}
