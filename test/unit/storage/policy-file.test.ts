import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyFile, readPolicy } from '../../../electron/engine/storage/policy-file.ts';
import { STRICTEST_POLICY } from '../../../shared/domain/policy.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-policy-'));
  file = path.join(folder, 'policy.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

function problemSaid(): string {
  const { problem } = readPolicy(file);
  return problem === null ? '' : sayFailure(problem).message;
}

describe('the policy file', () => {
  it('lists what is forbidden on this computer', () => {
    writeFileSync(file, '{ "lookOnly": true, "protectedUsers": ["svc-*"] }');
    expect(readPolicy(file)).toEqual({
      policy: { ...STRICTEST_POLICY, lookOnly: true, protectedUsers: ['svc-*'], keepHistory: true },
      problem: null,
    });
  });

  it('may start with the byte-order mark of Windows editors', () => {
    writeFileSync(file, '\ufeff{ "protectedServers": ["dc*"] }');
    expect(readPolicy(file).policy?.protectedServers).toEqual(['dc*']);
  });

  it('names a folder for the second copy by a path of its own system only', () => {
    for (const [folder, systems] of [
      ['/srv/audit', ['linux', 'darwin']],
      ['\\\\files\\audit', ['win32']],
      ['C:\\Audit', ['win32']],
    ] as const) {
      writeFileSync(file, JSON.stringify({ auditCopy: folder }));
      for (const system of ['linux', 'darwin', 'win32'] as const) {
        const { policy, problem } = readPolicy(file, system);
        const isUsed = systems.some((one) => one === system);
        expect(policy?.auditCopy).toBe(isUsed ? folder : null);
        expect(policy?.lookOnly).toBe(!isUsed);
        if (problem !== null) expect(sayFailure(problem).message).toContain('auditCopy: Not the full path');
      }
    }
  });

  it('that does not exist forbids nothing', () => {
    expect(readPolicy(file)).toEqual({ policy: null, problem: null });
    expect(readPolicy(path.join(folder, 'no', 'folder', 'policy.json'))).toEqual({
      policy: null,
      problem: null,
    });
  });

  it.each([
    ['is no JSON', '{ "lookOnly": '],
    ['is empty', ''],
    ['has an unknown key', '{ "lookonly": false }'],
    ['has a value of another kind', '{ "protectedUsers": "svc-*" }'],
    ['has a word twice, of which the last would be believed', '{ "lookOnly": true, "lookOnly": false }'],
    ['is a list', '[]'],
    ['is nothing', 'null'],
    ['is in the encoding of an old editor', Buffer.from('{ "protectedUsers": ["m\xfcller"] }', 'latin1')],
    ['is in an unsupported encoding', Buffer.from('\ufeff{ "lookOnly": false }', 'utf16le')],
  ])('that %s forbids every action, and names its path', (_, content) => {
    writeFileSync(file, content);
    const { policy, problem } = readPolicy(file);
    expect(policy).toEqual(STRICTEST_POLICY);
    const said = problem === null ? null : sayFailure(problem);
    expect(said?.message).toMatch(/^The policy of this computer could not be used: .+\.$/);
    expect(said?.hint).toContain(file);
  });

  it('with a misspelt key suggests the right one', () => {
    writeFileSync(file, '{ "protectedUser": ["svc-*"] }');
    const { problem } = readPolicy(file);
    expect(problem && sayFailure(problem).message).toContain(
      'protectedUser is not a known name (did you mean protectedUsers?)',
    );
  });

  it.skipIf(process.platform === 'win32')('that is a pipe or a broken link forbids every action', () => {
    execFileSync('mkfifo', [file]);
    expect(readPolicy(file).policy).toEqual(STRICTEST_POLICY);
    expect(problemSaid()).toContain('a pipe');
    rmSync(file);
    symlinkSync(path.join(folder, 'gone.json'), file);
    expect(readPolicy(file).policy).toEqual(STRICTEST_POLICY);
    expect(problemSaid()).toContain('a link to a file that does not exist');
  });

  it('that cannot be read forbids every action', () => {
    mkdirSync(file);
    expect(readPolicy(file)).toMatchObject({ policy: STRICTEST_POLICY, problem: { code: 'internal' } });
  });
});

it('is where only administrators can write', () => {
  expect(policyFile('win32', { ProgramData: 'D:\\ProgramData' })).toBe(
    'D:\\ProgramData\\Slotwatch\\policy.json',
  );
  for (const ProgramData of ['', 'ProgramData', '.\\ProgramData'])
    expect(policyFile('win32', { ProgramData })).toBe('C:\\ProgramData\\Slotwatch\\policy.json');
  expect(policyFile('win32', {})).toBe('C:\\ProgramData\\Slotwatch\\policy.json');
  expect(policyFile('darwin', {})).toBe('/Library/Application Support/Slotwatch/policy.json');
  expect(policyFile('linux', {})).toBe('/etc/slotwatch/policy.json');
});
