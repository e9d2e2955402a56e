import type { AskedResult } from '../../../shared/domain/diagnosis/finding.ts';
import type { Report } from '../../../shared/domain/model.ts';

/** What the answer to a question for the sessions says of the way it was asked by. */
export function askedResult(report: Report): AskedResult {
  if (report.kind === 'answer') {
    return report.doubts.some(({ mayHideSessions }) => mayHideSessions)
      ? { kind: 'doubtful' }
      : { kind: 'answered', tookMs: report.tookMs };
  }
  const { error: failure } = report;
  if (failure.cancelled === true) return { kind: 'notTried', why: 'stopped' };
  if (failure.code === 'toolMissing') return { kind: 'notTried', why: 'noTool', failure };
  return { kind: failure.code === 'accessDenied' ? 'denied' : 'failed', failure };
}
