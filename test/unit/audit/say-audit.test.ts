import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { matchesSearch, readAuditLines, unfinishedJobs } from '../../../electron/engine/audit/audit-lines.ts';
import type { AuditLine } from '../../../shared/domain/audit.ts';
import { sayAuditEnd, sayAuditLine, sayAuditReason } from '../../../shared/text/say-audit.ts';
import { setLocale } from '../../../shared/text/text.ts';

afterEach(() => setLocale({ language: 'en', region: null }));

const LINE: AuditLine = {
  at: '2026-11-26T10:00:00.000Z',
  who: 'me',
  pid: 1,
  event: 'ended',
  server: 'xyz',
  origin: 'window',
  jobId: 'job-1',
  action: 'reset',
  by: 'rwinsta',
  sessionId: 2,
  user: 'gatesb',
  logon: '11/22/2026 8:05 AM',
  state: 'disconnected',
  idleMinutes: 4442,
};
const OFFERED: AuditLine = { ...LINE, event: 'offered' };
const BACK: AuditLine = { ...LINE, outcome: 'backAtWork', why: 'reconnected' };

it('gives the codes of a line in the user’s language', () => {
  const said = (): readonly string[] => [sayAuditReason(OFFERED), sayAuditEnd(BACK)];
  expect(said()).toEqual([
    'disconnected, last input 3 d 2 h ago',
    'gatesb is active again on xyz (reconnected); nothing was reset.',
  ]);
  setLocale({ language: 'de', region: null });
  for (const sentence of said()) expect(sentence).toMatch(/getrennt|wieder/);
});

it('has why somebody was logged off anyway, and finds it', () => {
  const line: AuditLine = { ...OFFERED, action: 'logOff', statedReason: 'Restart at noon' };
  expect(sayAuditReason(line)).toBe('disconnected, last input 3 d 2 h ago, anyway: “Restart at noon”');
  expect(matchesSearch({ ...line, event: 'ended' }, 'RESTART')).toBe(true);
  setLocale({ language: 'de', region: null });
  expect(sayAuditReason(line)).toContain('trotzdem: „Restart at noon“');
});

it('names the process that was to be ended, in both languages', () => {
  const process = { action: 'endProcess', by: 'taskkill', image: 'robocopy.exe', processId: 8120 } as const;
  const said = (): readonly string[] => [
    sayAuditReason({ ...OFFERED, ...process }),
    sayAuditEnd({ ...LINE, ...process, outcome: 'processEnded' }),
    sayAuditEnd({ ...LINE, ...process, outcome: 'notOffered', why: 'otherOwner' }),
    sayAuditEnd({ ...LINE, ...process, outcome: 'alreadyGone', why: 'processGone' }),
  ];
  expect(said()).toEqual([
    'robocopy.exe (8120), disconnected, last input 3 d 2 h ago',
    'robocopy.exe of gatesb on xyz was ended. Its unsaved data is lost.',
    'This is no longer allowed for robocopy.exe of gatesb on xyz; nothing was ended.',
    'robocopy.exe of gatesb no longer runs on xyz; nothing was ended.',
  ]);
  setLocale({ language: 'de', region: null });
  expect(said()).toEqual([
    'robocopy.exe (8120), getrennt, letzte Eingabe vor 3 T 2 Std',
    'robocopy.exe von gatesb auf xyz wurde beendet. Nicht gespeicherte Daten sind verloren.',
    'Das ist für robocopy.exe von gatesb auf xyz nicht mehr erlaubt; es wurde nichts beendet.',
    'robocopy.exe von gatesb läuft auf xyz nicht mehr; es wurde nichts beendet.',
  ]);
});

it('has a text for an unknown end, and none where there is nothing to say', () => {
  expect(sayAuditEnd({ ...LINE, outcome: 'unknown' })).toBe(
    'Slotwatch was closed before the result was known. Refresh xyz.',
  );
  expect([sayAuditEnd(OFFERED), sayAuditReason(BACK), sayAuditEnd({ ...LINE, event: 'acting' })]).toEqual([
    '',
    '',
    '',
  ]);
});

it('leaves the texts of version 0.1.0 as they are', () => {
  const { state: _, action: __, ...old } = LINE;
  const [offered, ended] = [
    { ...old, event: 'offered', reason: 'disconnected, last input 3 d 2 h ago' },
    { ...old, outcome: 'freed', message: 'Slot freed on xyz: gatesb is logged off.' },
  ] as const;
  setLocale({ language: 'de', region: null });
  expect(sayAuditReason(offered)).toBe(offered.reason);
  expect(sayAuditEnd(ended)).toBe(ended.message);
});

it.each([
  ['warned', 'logoff', 'cancelled', 'Undone for gatesb on xyz; nobody was logged off.'],
  ['warned', 'rwinsta', 'cancelled', 'Undone for gatesb on xyz; nothing was reset.'],
  ['acting', 'rwinsta', 'unknown', 'Slotwatch was closed before the result was known. Refresh xyz.'],
] as const)(
  'says how a job of version 0.1.0 ended that was cut off after %s by %s',
  (event, by, outcome, said) => {
    const { state: _, action: __, ...old } = LINE;
    const [cutOff] = unfinishedJobs([{ ...old, event, by }], () => true);
    expect(sayAuditEnd({ ...(cutOff ?? LINE), event: 'ended', outcome })).toBe(said);
  },
);

it('is found by its texts as well as by its codes', () => {
  for (const search of ['active again', 'RECONNECTED', 'gatesb backAtWork'])
    expect(matchesSearch(BACK, search, sayAuditLine(BACK))).toBe(true);
  expect(matchesSearch(BACK, 'freed', sayAuditLine(BACK))).toBe(false);
});

it('never fails, whatever another program has written into the file', () => {
  const word = fc.oneof(
    fc.constantFrom('freed', 'noAnswer', 'reset', 'rwinsta', 'active', 'offered', 'ended', '__proto__'),
    fc.string(),
    fc.integer(),
    fc.constant(null),
  );
  const keys = [
    'event',
    'outcome',
    'why',
    'action',
    'by',
    'state',
    'user',
    'idleMinutes',
    'message',
    'reason',
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), word), (written) => {
      for (const line of readAuditLines(JSON.stringify({ ...LINE, ...written })))
        expect(typeof sayAuditLine(line)).toBe('string');
    }),
    { numRuns: 1000 },
  );
});
