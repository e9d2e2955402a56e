import type { AuditLine } from '../domain/audit.ts';
import type { JobAction, JobTool } from '../domain/model.ts';
import { sayIdle } from './say-idle.ts';
import { sayOutcome } from './say-outcome.ts';
import { text } from './text.ts';

/*
 * Lines come from a file that anybody may have written into: a word that is no code of ours is passed over, never said
 * wrongly and never an error.
 */

/**
 * Why a session was offered, of a line of that kind; else empty. Lines of version 0.1.0 have it in the words of that day.
 */
export function sayAuditReason({ event, reason, state, user = null, idleMinutes = null }: AuditLine): string {
  if (typeof reason === 'string') return reason;
  if (event !== 'offered' || !isCode(text.stateWithin, state)) return '';
  return sayIdle({ state, user, idleMinutes });
}

/** How a job ended, of a line that tells it; else empty. The same holds for lines of version 0.1.0. */
export function sayAuditEnd(line: AuditLine): string {
  const { event, outcome, message, why = null, server, action, by = null, sessionId, user, state } = line;
  if (typeof message === 'string') return message;
  if (event !== 'ended') return '';
  if (outcome === 'unknown') return text.outcome.unknown(server);
  // Lines of version 0.1.0 have no action. Its ends have words, but for jobs that a later version found cut off.
  const done = action ?? (isCode(ACTION_OF, by) ? ACTION_OF[by] : undefined);
  if (!isCode(text.batch.outcome, outcome) || !isCode(ACTIONS, done)) return '';
  const session = {
    id: sessionId ?? 0,
    user: user ?? null,
    state: isCode(text.stateWithin, state) ? state : 'unknown',
    idleMinutes: line.idleMinutes ?? null,
  };
  return sayOutcome({ code: outcome, why }, { action: done, by, server, session }).message;
}

/** All that is said of a line, to be searched. */
export function sayAuditLine(line: AuditLine): string {
  return `${sayAuditReason(line)} ${sayAuditEnd(line)}`;
}

const ACTIONS = { reset: true, logOff: true, disconnect: true, message: true } satisfies Record<
  JobAction,
  true
>;

/** What each tool was for. `rwinsta` and `logoff` end a session, whichever of the two actions it was. */
const ACTION_OF = {
  rwinsta: 'reset',
  logoff: 'logOff',
  tsdiscon: 'disconnect',
  msg: 'message',
} as const satisfies Record<JobTool, JobAction>;

function isCode<Codes extends object>(codes: Codes, word: unknown): word is keyof Codes {
  return typeof word === 'string' && Object.hasOwn(codes, word);
}
