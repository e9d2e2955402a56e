import { expect, it } from 'vitest';
import { auditEvidence, evidenceOfLine } from '../../../shared/domain/audit/audit-evidence.ts';
import type { AuditLine } from '../../../shared/domain/audit.ts';
import type { HistoryEvidence } from '../../../shared/domain/history/evidence/evidence.ts';
import { sayAuditReason } from '../../../shared/text/say-audit.ts';

const KNOWN: HistoryEvidence = {
  disconnectedSince: Date.UTC(2026, 10, 23, 8, 0),
  address: '192.0.2.57',
  leftBehind: { left: 7, of: 9 },
};

const OFFERED: AuditLine = {
  at: '2026-11-26T10:00:00.000Z',
  who: 'me',
  pid: 1,
  event: 'offered',
  server: 'xyz',
  origin: 'window',
  action: 'reset',
  by: 'rwinsta',
  sessionId: 2,
  user: 'gatesb',
  state: 'disconnected',
  idleMinutes: 4442,
};

it('what was known of the past of a session is kept as plain fields, and read again', () => {
  const fields = auditEvidence(KNOWN);
  expect(fields).toEqual({
    disconnectedSince: '2026-11-23T08:00:00.000Z',
    address: '192.0.2.57',
    leftBehind: 7,
    leftBehindOf: 9,
  });
  expect(evidenceOfLine(fields)).toEqual(KNOWN);
});

it('what was not known is left out of the line', () => {
  expect(auditEvidence(null)).toEqual({});
  const nothing = { disconnectedSince: null, address: null, leftBehind: null };
  expect(auditEvidence(nothing)).toEqual({});
  expect(evidenceOfLine({})).toEqual(nothing);
});

it('the log says why a session was offered, with what was known of its past', () => {
  expect(sayAuditReason({ ...OFFERED, ...auditEvidence(KNOWN) })).toBe(
    'disconnected 3 d 2 h, from 192.0.2.57, did not log off 7 of the last 9 times',
  );
});

it('a line that was changed by hand says no more than it has', () => {
  const broken = { ...OFFERED, disconnectedSince: 'yesterday', leftBehind: 7 } as const;
  expect(sayAuditReason(broken)).toBe('disconnected, last input 3 d 2 h ago');
  const undated = { ...OFFERED, ...auditEvidence(KNOWN), at: 'today' };
  expect(sayAuditReason(undated)).toContain('disconnected, last input 3 d 2 h ago, from');
});
