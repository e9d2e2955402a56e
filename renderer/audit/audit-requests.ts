import type { AuditQuestion } from '../../shared/contract/audit-question.ts';
import type { Result } from '../../shared/contract/bridge.ts';
import type { AuditLine } from '../../shared/domain/audit.ts';
import { text } from '../../shared/text/text.ts';
import { ask, tell } from '../notices/notice-actions.ts';
import type { Store } from '../state/store.ts';

/** The newest lines of the audit log that the question wants. */
export function readAudit(
  store: Store,
  question: AuditQuestion,
  limit: number,
): Promise<Result<readonly AuditLine[]>> {
  return store.request('audit.get', { ...question, limit });
}

/** Saves those lines as CSV, in a file the user chooses. */
export async function exportAudit(store: Store, question: AuditQuestion): Promise<void> {
  const path = await ask(store, 'audit.export', question);
  if (path !== null) tell(store, 'success', text.audit.exported(path));
}
