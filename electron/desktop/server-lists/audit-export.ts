import { auditAction } from '../../../shared/domain/audit/audit-action.ts';
import type { AuditLine } from '../../../shared/domain/audit.ts';
import { sayAuditEnd, sayAuditReason } from '../../../shared/text/say-audit.ts';
import { text } from '../../../shared/text/text.ts';
import { auditCsv } from '../../engine/audit/audit-csv.ts';
import { saveCsvAs } from './save-csv.ts';

/** Asks where to save the lines as CSV, and saves them; null when cancelled. */
export function saveAuditAs(lines: readonly AuditLine[]): Promise<string | null> {
  // Codes for programs, and sentences for users.
  const said = lines.map((line): AuditLine => {
    const action = auditAction(line);
    const sentences = { reason: sayAuditReason(line), message: sayAuditEnd(line) };
    return { ...line, ...sentences, ...(action === null ? {} : { action }) };
  });
  return saveCsvAs({ title: text.saveAudit.title, fileName: 'slotwatch-audit.csv', csv: auditCsv(said) });
}
