import type { AuditLine } from '../domain/audit.ts';
import { sayIdle } from './say-idle.ts';
import { sayOutcome } from './say-outcome.ts';
import { text } from './text.ts';

/**
 * Why a session was offered, of a line of that kind; else empty. Lines of version 0.1.0 have it in the words of that day.
 */
export function sayAuditReason({ event, reason, state, user = null, idleMinutes = null }: AuditLine): string {
  if (reason !== undefined) return reason;
  return event !== 'offered' || state === undefined ? '' : sayIdle({ state, user, idleMinutes });
}

/** How a job ended, of a line that tells it; else empty. The same holds for lines of version 0.1.0. */
export function sayAuditEnd(line: AuditLine): string {
  const {
    event,
    outcome,
    message,
    why = null,
    server,
    action,
    by,
    sessionId,
    user,
    state,
    idleMinutes,
  } = line;
  if (message !== undefined) return message;
  if (event !== 'ended' || outcome === undefined) return '';
  if (outcome === 'unknown') return text.outcome.unknown(server);
  if (action === undefined || by === undefined) return '';
  const session = {
    id: sessionId ?? 0,
    user: user ?? null,
    state: state ?? 'unknown',
    idleMinutes: idleMinutes ?? null,
  };
  return sayOutcome({ code: outcome, why }, { action, by, server, session }).message;
}
