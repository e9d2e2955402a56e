import { MINUTE_MS } from '../../basics/time-units.ts';
import type { AuditCopyState } from '../../domain/audit/audit-copy.ts';
import { sayMoment } from '../moment.ts';
import { text } from '../text.ts';

/** Copying takes seconds; a copy that has been behind for so long is worth a warning. */
const SOON_MS = 2 * MINUTE_MS;

/**
 * What is known of the second copy of the audit log, as a sentence. `isLate`: the copy lacks lines, and not only those of a
 * moment ago.
 */
export function sayAuditCopy(
  { file, behind, since, problem }: AuditCopyState,
  now: number,
): { readonly message: string; readonly isLate: boolean } {
  const words = text.audit.copy;
  const missingSince = since === null ? Number.NaN : Date.parse(since);
  const isLate = problem !== null || now - missingSince > SOON_MS;
  if (!isLate) return { message: words.kept(file), isLate };
  const moment = Number.isNaN(missingSince) ? null : sayMoment(missingSince);
  const trouble = problem === null ? '' : words.trouble[problem.kind](problem.reason);
  const said = behind === 0 ? words.complete(file) : words.behind(file, behind, moment);
  return { message: `${said} ${trouble}`.trim(), isLate };
}
