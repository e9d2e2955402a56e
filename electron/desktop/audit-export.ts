import { writeFile } from 'node:fs/promises';
import { dialog } from 'electron';
import type { AuditLine } from '../../shared/audit.ts';
import { text } from '../../shared/text/text.ts';
import { auditCsv } from '../engine/actions/audit-csv.ts';

/** UTF-8 with its mark: without it a spreadsheet on Windows reads the file in the ANSI code page. */
const BYTE_ORDER_MARK = '\ufeff';

/** Asks where to save the lines as CSV, and does; null when the person thought better of it. */
export async function saveAuditAs(lines: readonly AuditLine[]): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title: text.saveAudit.title,
    defaultPath: 'slotwatch-audit.csv',
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  });
  if (canceled || filePath === '') return null;
  await writeFile(filePath, BYTE_ORDER_MARK + auditCsv(lines), { mode: 0o600 });
  return filePath;
}
