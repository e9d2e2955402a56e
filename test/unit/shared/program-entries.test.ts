import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../shared/contract/settings.ts';
import { policySchema } from '../../../shared/domain/policy.ts';
import { issuesOf } from '../../../shared/domain/schema-issues.ts';
import {
  isProgramOf,
  JOB_PROGRAMS,
  NOISY_PROGRAMS,
  WINDOWS_PROGRAMS,
} from '../../../shared/domain/work/process-kind.ts';
import { german } from '../../../shared/text/german/german.de.ts';
import { sayIssues } from '../../../shared/text/say-issues.ts';

const LISTS = ['neverEndWhile', 'jobPrograms', 'noisyPrograms', 'windowsPrograms'] as const;

function issuesIn(entry: string) {
  return issuesOf(settingsSchema.safeParse({ neverEndWhile: ['payroll', entry] }).error?.issues ?? []);
}

describe('the lists of programs', () => {
  it('have defaults, except the user’s own', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      neverEndWhile: [],
      jobPrograms: JOB_PROGRAMS,
      noisyPrograms: NOISY_PROGRAMS,
      windowsPrograms: WINDOWS_PROGRAMS,
    });
    // The defaults obey the rules for what is typed.
    expect(settingsSchema.parse({ ...DEFAULT_SETTINGS })).toEqual(DEFAULT_SETTINGS);
  });

  it.each(LISTS)('keep a name once, in the first spelling: %s', (list) => {
    const typed = [' Robocopy.EXE ', 'robocopy', 'ledger*', 'LEDGER*.exe', 'sqlcmd'];
    expect(settingsSchema.parse({ [list]: typed })[list]).toEqual(['Robocopy.EXE', 'ledger*', 'sqlcmd']);
  });

  it.each(LISTS)('may be empty, and have limits: %s', (list) => {
    expect(settingsSchema.parse({ [list]: [] })[list]).toEqual([]);
    for (const typed of [
      [''],
      ['x'.repeat(257)],
      Array.from({ length: 1001 }, (_, number) => `p${number}`),
      'robocopy',
      [7],
    ])
      expect(settingsSchema.safeParse({ [list]: typed }).success).toBe(false);
  });
});

describe('an entry that means no program, or every one', () => {
  it.each([
    ['*', '“*” matches every program'],
    ['?*', '“?*” matches every program'],
    ['***.EXE', '“***.EXE” matches every program'],
    ['*.*', '“*.*” matches every program'],
    ['*.ex?', '“*.ex?” matches every program'],
    ['\u200b*', 'matches every program'],
    ['.exe', '“.exe” matches no program'],
    ['...', '“...” matches no program'],
    ['\u200b', 'matches no program'],
    ['robocopy, xcopy', '“robocopy, xcopy” is more than one program'],
    ['robocopy;xcopy', 'is more than one program'],
    ['robocopy\nxcopy', 'is more than one program'],
    ['C:\\Tools\\ledger.exe', '“C:\\Tools\\ledger.exe” matches no program'],
    ['robocopy /mir', '“robocopy /mir” matches no program'],
    ['"ledger"', 'matches no program'],
    ['ledger.', 'matches no program'],
  ])('is refused where it is typed and in a policy: %j', (entry, why) => {
    expect(sayIssues(issuesIn(entry))).toContain(`neverEndWhile.1: `);
    expect(sayIssues(issuesIn(entry))).toContain(why);
    expect(policySchema.safeParse({ neverEndWhile: [entry] }).success).toBe(false);
  });

  it('is named in German too', () => {
    expect(sayIssues(issuesIn('*'), german)).toContain('„*“ passt zu jedem Programm');
    expect(sayIssues(issuesIn('a,b'), german)).toContain('„a,b“ ist mehr als ein Programm');
  });

  it.each([
    '7z*',
    'setup?',
    'My Ledger',
    'notepad++',
    'ledger.v2',
    'ledger.*',
    'ms-teams.exe',
    '*ledger*',
    '財務',
  ])('is not %s', (entry) => {
    expect(settingsSchema.safeParse({ neverEndWhile: [entry] }).success).toBe(true);
    expect(policySchema.safeParse({ neverEndWhile: [entry] }).success).toBe(true);
  });
});

describe('an entry means a program', () => {
  it.each([
    ['robocopy', 'ROBOCOPY.EXE'],
    ['Robocopy.exe', 'robocopy.exe'],
    ['robocopy', 'robocopy'],
    ['7z*', '7zFM.exe'],
    ['7z*.exe', '7z.exe'],
    ['setup?', 'setup1.exe'],
    ['robocopy.*', 'robocopy.exe'],
    ['robocopy.e?e', 'robocopy.exe'],
    ['python3.*', 'python3.11.exe'],
    ['maximilian-ledger', 'maximilian-l...'],
  ])('%s: %s', (entry, image) => expect(isProgramOf(image, [entry])).toBe(true));

  it.each([
    ['robocopy', 'robocopy2.exe'],
    ['setup?', 'setup.exe'],
    ['*ex*', 'winword.exe'],
    ['robocopy.b*', 'robocopy.exe'],
    ['exe', 'winword.exe'],
  ])('%s, but not %s', (entry, image) => expect(isProgramOf(image, [entry])).toBe(false));
});
