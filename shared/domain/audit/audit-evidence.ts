import type { AuditEntry } from '../audit.ts';
import type { HistoryEvidence } from '../history/evidence/evidence.ts';

type EvidenceFields = Pick<AuditEntry, 'disconnectedSince' | 'address' | 'leftBehind' | 'leftBehindOf'>;

/** What was known of the past of a session, as the plain fields of a line of the audit log. */
export function auditEvidence(evidence: HistoryEvidence | null): EvidenceFields {
  if (evidence === null) return {};
  const { disconnectedSince, address, leftBehind } = evidence;
  return {
    ...(disconnectedSince === null ? {} : { disconnectedSince: new Date(disconnectedSince).toISOString() }),
    ...(address === null ? {} : { address }),
    ...(leftBehind === null ? {} : { leftBehind: leftBehind.left, leftBehindOf: leftBehind.of }),
  };
}

/** The same from a line of the audit log; what its fields do not say is not known. Any program may have changed the file. */
export function evidenceOfLine(line: EvidenceFields): HistoryEvidence {
  const { disconnectedSince: since, address, leftBehind: left, leftBehindOf: of } = line;
  const at = typeof since === 'string' ? Date.parse(since) : Number.NaN;
  return {
    disconnectedSince: Number.isNaN(at) ? null : at,
    address: typeof address === 'string' ? address : null,
    leftBehind: typeof left === 'number' && typeof of === 'number' ? { left, of } : null,
  };
}
