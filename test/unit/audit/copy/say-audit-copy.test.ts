import { afterEach, expect, it } from 'vitest';
import type { AuditCopyState } from '../../../../shared/domain/audit/audit-copy.ts';
import { sayAuditCopy } from '../../../../shared/text/audit/say-audit-copy.ts';
import { setLocale } from '../../../../shared/text/text.ts';

const AT = '2026-11-22T10:00:00.000Z';
const NOW = Date.parse(AT) + 60_000;
const COPY: AuditCopyState = { file: '/srv/audit/pc1-me.jsonl', behind: 0, since: null, problem: null };
const DENIED = { kind: 'denied', reason: 'EACCES', since: 0 } as const;

afterEach(() => setLocale({ language: 'en', region: null }));

it('is no warning while the copy has all, or lacks only what was written a moment ago', () => {
  const message = 'Because of a policy of this computer, a second copy is written: /srv/audit/pc1-me.jsonl';
  expect(sayAuditCopy(COPY, NOW)).toEqual({ message, isLate: false });
  expect(sayAuditCopy({ ...COPY, behind: 2, since: AT }, NOW)).toEqual({ message, isLate: false });
});

it('is one when it lacks lines for long, or cannot be written', () => {
  const late = sayAuditCopy({ ...COPY, behind: 1, since: AT }, NOW + 120_000);
  expect(late.isLate).toBe(true);
  expect(late.message).toMatch(/^The second copy \(.*\) lacks 1 entry, since .*\.$/);
  expect(sayAuditCopy({ ...COPY, behind: 2, problem: DENIED }, NOW)).toEqual({
    message: 'The second copy (/srv/audit/pc1-me.jsonl) lacks 2 entries. This account may not write there.',
    isLate: true,
  });
  expect(sayAuditCopy({ ...COPY, problem: DENIED }, NOW).message).toContain('is complete. This account');
});

it('is said in German too', () => {
  setLocale({ language: 'de', region: null });
  expect(sayAuditCopy({ ...COPY, behind: 2, problem: DENIED }, NOW).message).toBe(
    'In der zweiten Kopie (/srv/audit/pc1-me.jsonl) fehlen 2 Einträge. Dieses Konto darf dort nicht schreiben.',
  );
});
