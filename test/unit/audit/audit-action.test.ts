import { expect, it } from 'vitest';
import { type AuditAction, auditAction } from '../../../shared/domain/audit/audit-action.ts';
import type { AuditLine } from '../../../shared/domain/audit.ts';

const LINE: AuditLine = {
  at: '2026-11-22T10:00:00.000Z',
  who: 'me',
  pid: 1,
  event: 'connect',
  server: 'xyz',
  origin: 'tray',
};

it.each<[AuditAction | null, Partial<AuditLine>]>([
  ['logOff', { event: 'acting', action: 'logOff', by: 'rwinsta' }],
  ['reset', { event: 'acting', by: 'rwinsta' }],
  ['endProcess', { event: 'ended', by: 'taskkill' }],
  ['connect', { command: 'mstsc /v:xyz' }],
  ['connect', {}],
  ['console', { command: 'mstsc /v:xyz /admin' }],
  ['console', { command: 'mstsc /v:xyz /console' }],
  ['view', { command: 'mstsc /v:xyz /shadow:2' }],
  ['control', { command: 'mstsc /v:xyz /shadow:2 /control' }],
  ['view', { action: 'view', command: 'mstsc /v:xyz /shadow:2 /control' }],
  [null, { event: 'offered' }],
])('%s is the action of a line with %j', (action, line) => {
  expect(auditAction({ ...LINE, ...line })).toBe(action);
});

it.each(['explode', 5, null, '__proto__'])(
  'no action is made of %j, which another program has written',
  (word) => {
    expect(auditAction({ ...LINE, action: word as AuditAction })).toBeNull();
    expect(auditAction({ ...LINE, event: 'acting', by: word as 'msg' })).toBeNull();
  },
);
