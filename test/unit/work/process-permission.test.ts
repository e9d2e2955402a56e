import { describe, expect, it } from 'vitest';
import {
  type EndableProcess,
  isExactImage,
  objectionToProcess,
  type ProcessObjection,
  type ProcessRule,
} from '../../../shared/domain/work/process-permission.ts';

const GATESB = { user: 'gatesb' };
const RULE: ProcessRule = { neverEndWhile: ['payroll'], forbiddenPrograms: ['backup*'] };
const COPY: EndableProcess = {
  pid: 8120,
  image: 'robocopy.exe',
  sessionId: 2,
  user: 'CORP\\gatesb',
  kind: 'job',
};

function objection(different: Partial<EndableProcess>, images: readonly string[] = []) {
  return objectionToProcess({ ...COPY, ...different }, GATESB, images, RULE);
}

describe('a process', () => {
  it('of the person in the session may be ended, whatever it says of work', () => {
    for (const kind of ['job', 'noisy', 'other'] as const) expect(objection({ kind })).toBeNull();
    expect(objection({ image: 'explorer.exe', kind: 'other' }, ['cmd.exe', 'csrss.exe'])).toBeNull();
  });

  it.each<[string, Partial<EndableProcess>, ProcessObjection]>([
    ['in session 0', { sessionId: 0 }, 'systemProcess'],
    ['that is the idle process', { pid: 0 }, 'systemProcess'],
    ['that is the kernel', { pid: 4 }, 'systemProcess'],
    ['that the lists count as Windows’ own', { image: 'ctfmon.exe', kind: 'windows' }, 'windowsProcess'],
    ['with a cut name', { image: 'robocopyofth...' }, 'nameNotExact'],
    ['whose account is not known', { user: null }, 'ownerUnknown'],
    ['of another account', { user: 'CORP\\jobss' }, 'otherOwner'],
    ['whose account has a longer name', { user: 'gatesbert' }, 'otherOwner'],
    ['of the settings’ list', { image: 'Payroll.EXE' }, 'neverEndProgram'],
    ['of the policy', { image: 'backup2.exe' }, 'policyProgram'],
  ])('%s may not be ended', (_, different, expected) => {
    expect(objection(different)).toBe(expected);
  });

  it('may not be ended while a program of the policy runs in the session', () => {
    expect(objection({}, ['notepad.exe', 'backup2.exe'])).toBe('policyProgram');
  });

  it.each([
    'csrss',
    'wininit',
    'winlogon',
    'services',
    'lsass',
    'lsm',
    'smss',
    'svchost',
    'dwm',
    'fontdrvhost',
    'LogonUI',
    'System',
    'Registry',
  ])('named %s may never be ended, on whatever list it stands', (name) => {
    for (const image of [name, `${name}.exe`, `${name.toUpperCase()}.EXE`])
      expect(objection({ image, kind: 'job' })).toBe('windowsProcess');
  });
});

describe('the name of a program', () => {
  it.each(['robocopy.exe', 'my prog (2).exe', 'Zürich.exe', 'noending', '7z.exe', '-x.exe'])(
    'means itself alone: %s',
    (image) => expect(isExactImage(image)).toBe(true),
  );

  it.each([
    '',
    ' x.exe',
    'x.exe ',
    '*',
    'rob*.exe',
    'rob?copy.exe',
    'a".exe',
    'a,b.exe',
    'a\\b.exe',
    'a/b.exe',
    'a\ufffd.exe',
    'a\u202e.exe',
    'a\n.exe',
    'verylongname...',
    'x'.repeat(256),
  ])('may mean another one: %j', (image) => expect(isExactImage(image)).toBe(false));
});
