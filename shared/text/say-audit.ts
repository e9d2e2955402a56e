import { isKeyOf } from '../basics/is-key-of.ts';
import { auditAction } from '../domain/audit/audit-action.ts';
import { evidenceOfLine } from '../domain/audit/audit-evidence.ts';
import type { AuditLine } from '../domain/audit.ts';
import type { JobAction } from '../domain/model.ts';
import { workReasonOf } from '../domain/work/audit-work.ts';
import { sayFrom, sayLeftBehind, sayState } from './history/say-evidence.ts';
import { sayOutcome } from './say-outcome.ts';
import { text } from './text.ts';

/*
 * Lines come from a file that any program may have changed: an unknown code is skipped; it is never an error and never
 * shown as another one.
 */

/** Why a session was offered, for a line of that kind, and the process that was to be ended; else empty. Lines of version 0.1.0 have the sentence itself. */
export function sayAuditReason(line: AuditLine): string {
  const { event, reason, state, user = null, idleMinutes = null, image, processId, at } = line;
  const { statedReason } = line;
  if (typeof reason === 'string') return reason;
  if (event !== 'offered' || !isKeyOf(text.stateWithin, state)) return '';
  const evidence = evidenceOfLine(line);
  const offeredAt = Date.parse(at);
  return [
    ...(typeof image === 'string' ? [`${image} (${processId})`] : []),
    sayState({ state, user, idleMinutes }, Number.isNaN(offeredAt) ? null : evidence, offeredAt),
    sayFrom(evidence),
    sayLeftBehind(evidence),
    typeof statedReason === 'string' ? text.audit.anyway(statedReason) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** How a job ended, for a line about an end; else empty. Lines of version 0.1.0 have the sentence itself. */
export function sayAuditEnd(line: AuditLine): string {
  const { event, outcome, message, why = null, server, by = null, sessionId, user, state } = line;
  const { image, processId: pid } = line;
  if (typeof message === 'string') return message;
  if (event === 'accountResult') return sayAccountResult(line);
  if (event !== 'ended') return '';
  if (outcome === 'unknown') return text.outcome.unknown(server);
  // Lines of version 0.1.0 have no action but a sentence, except for jobs that a later version found unfinished.
  const done = auditAction(line);
  if (!isKeyOf(text.batch.outcome, outcome) || !isKeyOf(ACTIONS, done)) return '';
  const session = {
    id: sessionId ?? 0,
    user: user ?? null,
    state: isKeyOf(text.stateWithin, state) ? state : 'unknown',
    idleMinutes: line.idleMinutes ?? null,
  };
  const work = workReasonOf(line);
  const end = work === null ? { code: outcome, why } : { code: outcome, why, work };
  const process = typeof image === 'string' && typeof pid === 'number' ? { image, pid } : null;
  return sayOutcome(end, { action: done, by, server, session, process }).message;
}

/** What was stored after an account was to be stored or removed. */
function sayAccountResult({ stored, done }: AuditLine): string {
  const said = isKeyOf(text.audit.accountResult, stored) ? text.audit.accountResult[stored] : '';
  return done === 'yes' ? said : `${said} ${text.audit.accountNotChanged}`.trim();
}

/** All sentences about a line, for the search. */
export function sayAuditLine(line: AuditLine): string {
  return `${sayAuditReason(line)} ${sayAuditEnd(line)}`;
}

const ACTIONS = {
  reset: true,
  logOff: true,
  disconnect: true,
  message: true,
  endProcess: true,
} satisfies Record<JobAction, true>;
