import { isKeyOf } from '../../basics/is-key-of.ts';
import type { AuditLine } from '../audit.ts';
import type { JobAction, JobTool } from '../model.ts';

/** What is done to a session, and then the ways in: a connection, one to the console, a view, and one with control; and the account that Windows uses for a server. */
export const AUDIT_ACTIONS = [
  'reset',
  'logOff',
  'disconnect',
  'message',
  'endProcess',
  'connect',
  'console',
  'view',
  'control',
  'storeAccount',
  'removeAccount',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What each tool was for. `rwinsta` and `logoff` end a session, whichever of the two actions it was. */
const ACTION_OF = {
  rwinsta: 'reset',
  logoff: 'logOff',
  tsdiscon: 'disconnect',
  msg: 'message',
  taskkill: 'endProcess',
} as const satisfies Record<JobTool, JobAction>;

/**
 * The action a line is about. Lines of earlier versions do not always name it, but the tool or the command does; null where
 * nothing does. The line may come from a file that any program has changed.
 */
export function auditAction({ action, by, event, command }: AuditLine): AuditAction | null {
  if (action !== undefined) return isAuditAction(action) ? action : null;
  if (isKeyOf(ACTION_OF, by)) return ACTION_OF[by];
  if (event !== 'connect') return null;
  const words = typeof command === 'string' ? command.toLowerCase().split(' ') : [];
  if (words.some((word) => word.startsWith('/shadow:')))
    return words.includes('/control') ? 'control' : 'view';
  return words.includes('/admin') || words.includes('/console') ? 'console' : 'connect';
}

function isAuditAction(word: unknown): word is AuditAction {
  return AUDIT_ACTIONS.some((action) => action === word);
}
