import type { AuditEntry } from '../audit.ts';
import { type OfferRule, objectionTo } from '../idlest.ts';
import type { Job } from '../model.ts';

type Overriding = Pick<Job, 'session' | 'work' | 'despiteWork' | 'anyway'>;

/** What somebody decided to ignore when they asked for this job, and why, as the audit log has it. */
export function auditOverrides(
  { session, work, despiteWork, anyway }: Overriding,
  rule: OfferRule,
): Pick<AuditEntry, 'overrides' | 'overridesInput' | 'statedReason'> {
  const overrides = despiteWork && work?.verdict === 'working' ? { overrides: 'working' as const } : {};
  if (anyway === null) return overrides;
  const objection = objectionTo(session, rule);
  const input =
    objection === 'recentInput' || objection === 'idleUnknown' ? { overridesInput: objection } : {};
  return { ...overrides, ...input, statedReason: anyway.reason };
}
