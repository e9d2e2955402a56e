import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withoutServices } from '../../../../build/runtime/sshd.ts';

describe('while a package is installed for the tests', () => {
  let folder: string;
  let policy: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-policy-'));
    policy = path.join(folder, 'policy-rc.d');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('no service is started, and afterwards nothing is left', () => {
    withoutServices(() => {
      expect(readFileSync(policy, 'utf8')).toContain('exit 101');
      expect(statSync(policy).mode & 0o111).toBe(0o111);
    }, policy);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('the rule of the system is put back with its mode, also when the installation fails', () => {
    writeFileSync(policy, 'own');
    chmodSync(policy, 0o640);
    const failing = () =>
      withoutServices(() => {
        expect(readFileSync(policy, 'utf8')).not.toBe('own');
        throw new Error('no network');
      }, policy);
    expect(failing).toThrow('no network');
    expect([readFileSync(policy, 'utf8'), statSync(policy).mode & 0o777]).toEqual(['own', 0o640]);
    expect(readdirSync(folder)).toEqual(['policy-rc.d']);
  });

  it('what a killed run has left aside is the rule of the system', () => {
    writeFileSync(`${policy}.slotwatch`, 'own');
    writeFileSync(policy, '#!/bin/sh\nexit 101\n');
    withoutServices(() => {}, policy);
    expect(readFileSync(policy, 'utf8')).toBe('own');
    expect(existsSync(`${policy}.slotwatch`)).toBe(false);
  });
});
