import type { AuditLine } from '../../../shared/domain/audit.ts';
import { text } from '../../../shared/text/text.ts';
import { auditCsv } from '../../engine/audit/audit-csv.ts';
import { saveCsvAs } from './save-csv.ts';

/** Asks where to save the lines as CSV, and does; null when the person thought better of it. */
export function saveAuditAs(lines: readonly AuditLine[]): Promise<string | null> {
  return saveCsvAs({ title: text.saveAudit.title, fileName: 'slotwatch-audit.csv', csv: auditCsv(lines) });
}
