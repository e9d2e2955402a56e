import { afterEach, expect, it } from 'vitest';
import type { ToolFailure } from '../../../../shared/domain/failure.ts';
import { sayFailure, sayHistoryFailure } from '../../../../shared/text/say-failure.ts';
import { setLocale } from '../../../../shared/text/text.ts';

afterEach(() => setLocale({ language: 'en', region: null }));

function said(different: Partial<ToolFailure>): string {
  const { message, hint } = sayHistoryFailure({
    ...{ code: 'accessDenied', tool: 'wevtutil', server: 'XYZ' },
    ...different,
  });
  return `${message} ${hint}`;
}

it('says what the log of who was on needs, which is not what sessions need', () => {
  expect(said({ windowsError: 5 })).toContain(
    'log of logons (Windows error 5). Add it to the group “Event Log Readers”',
  );
  expect(said({ code: 'unreachable' })).toContain('“Remote Event Log Management” on XYZ');
  expect(said({ code: 'toolMissing' })).toContain('this computer has no wevtutil');
});

it('names groups as German Windows does, and as English Windows does', () => {
  setLocale({ language: 'de', region: null });
  for (const name of ['„Ereignisprotokollleser“', '„Event Log Readers“']) expect(said({})).toContain(name);
  for (const name of ['„Remote-Ereignisprotokollverwaltung“', '„Remote Event Log Management“'])
    expect(said({ code: 'unreachable' })).toContain(name);
});

it('says all other failures as they are said of sessions', () => {
  const failures: readonly ToolFailure[] = [
    { code: 'noSuchLog', tool: 'wevtutil', server: 'XYZ', windowsError: 15007 },
    { code: 'badOutput', tool: 'wevtutil', server: 'XYZ', windowsError: 87 },
    { code: 'timeout', tool: 'wevtutil', server: 'XYZ', cancelled: true },
  ];
  for (const failure of failures) expect(sayHistoryFailure(failure)).toEqual(sayFailure(failure));
});
