import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import { applyPolicy, policySchema, STRICTEST_POLICY } from '../../../shared/domain/policy.ts';

describe('the policy of a computer', () => {
  it('is added to the user’s own protected entries', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      protectedUsers: ['me', 'svc-*'],
      protectedServers: ['dc1'],
      neverEndWhile: ['ledger*'],
    };
    const policy = policySchema.parse({
      protectedUsers: ['svc-*', 'backup'],
      protectedServers: ['sql*'],
      neverEndWhile: ['payroll', 'ledger*'],
    });
    expect(applyPolicy(settings, policy)).toEqual({
      ...settings,
      protectedUsers: ['me', 'svc-*', 'backup'],
      protectedServers: ['dc1', 'sql*'],
      neverEndWhile: ['ledger*', 'payroll'],
    });
  });

  it.each([
    { own: false, forced: true, result: true },
    { own: true, forced: false, result: true },
    { own: true, forced: true, result: true },
    { own: false, forced: false, result: false },
  ])('forces look only and never lifts it: $own and $forced is $result', ({ own, forced, result }) => {
    const policy = policySchema.parse({ lookOnly: forced });
    expect(applyPolicy({ ...DEFAULT_SETTINGS, lookOnly: own }, policy).lookOnly).toBe(result);
  });

  it('changes nothing without a policy', () => {
    expect(applyPolicy(DEFAULT_SETTINGS, null)).toBe(DEFAULT_SETTINGS);
  });

  it('can force look only', () => {
    expect(STRICTEST_POLICY).toEqual({
      lookOnly: true,
      protectedUsers: [],
      protectedServers: [],
      neverEndWhile: [],
      keepHistory: false,
      auditCopy: null,
    });
  });

  it.each([
    'C:\\Audit',
    'd:/audit',
    '\\\\files\\audit$',
    '\\\\files.corp.example\\it\\audit',
    '/srv/audit',
    null,
  ])('can want a second copy of the audit log in %j', (auditCopy) => {
    expect(policySchema.parse({ auditCopy }).auditCopy).toBe(auditCopy);
  });

  it.each([
    { lookonly: true },
    { lookOnly: 'yes' },
    { protectedUsers: 'svc-*' },
    { protectedServers: [''] },
    { neverEndWhile: ['*'] },
    { jobPrograms: ['robocopy'] },
    { auditCopy: '' },
    { auditCopy: 'audit' },
    { auditCopy: '..\\audit' },
    { auditCopy: 'C:audit' },
    { auditCopy: '\\\\files' },
    { auditCopy: '\\\\?\\C:\\audit' },
    { auditCopy: '/srv/audit\n' },
    { auditCopy: ['/srv/audit'] },
    [],
    null,
  ])('is not taken for one when it is %j', (text) => {
    expect(policySchema.safeParse(text).success).toBe(false);
  });
});
