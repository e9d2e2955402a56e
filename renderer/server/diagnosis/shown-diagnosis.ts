import type { Finding } from '../../../shared/domain/diagnosis/finding.ts';
import type { PlannedCheck } from '../../../shared/domain/diagnosis/planned-checks.ts';
import type { ServerName } from '../../../shared/domain/model.ts';

/** The diagnosis that is on show. */
export interface ShownDiagnosis {
  /** What is sent about another one is dropped. */
  readonly id: number;
  readonly server: ServerName;
  /** In the order in which they are shown, so that nothing moves when a result arrives. */
  readonly planned: readonly PlannedCheck[];
  readonly findings: readonly Finding[];
  /** Milliseconds since 1970; null while it runs. */
  readonly endedAt: number | null;
}

/** A check, and its result when it is known. */
export interface DiagnosisRow {
  readonly check: PlannedCheck;
  readonly finding: Finding | null;
}

/** Also checks that were not planned like that: the server may be asked by another way than when it was last shown. */
export function diagnosisRows({ planned, findings }: ShownDiagnosis): readonly DiagnosisRow[] {
  return planned.map((check) => {
    const finding = findings.find((found) => found.check === check.check) ?? null;
    return { check: finding ?? check, finding };
  });
}
