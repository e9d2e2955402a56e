import { assertNever } from '../../shared/basics/assert.ts';
import { auditAction } from '../../shared/domain/audit/audit-action.ts';
import type { AuditLine } from '../../shared/domain/audit.ts';
import { sayMoment } from '../../shared/text/moment.ts';
import { sayAuditEnd, sayAuditReason } from '../../shared/text/say-audit.ts';
import { text } from '../../shared/text/text.ts';
import { intentOfOutcome, type OutcomeIntent } from '../jobs/job-cards.ts';

/** One line of the audit log as it is shown. */
export interface AuditRow {
  readonly key: string;
  /** In the user's own format. */
  readonly when: string;
  readonly who: string;
  /** The name of the action; empty where it is unknown. */
  readonly action: string;
  readonly what: string;
  /** The tone of an outcome; null for a line that is no outcome. */
  readonly intent: OutcomeIntent | null;
  readonly server: string;
  /** Empty where no user was involved. */
  readonly user: string;
  readonly detail: string;
  readonly way: string;
  /** Empty in lines of earlier versions. */
  readonly computer: string;
}

/** Lines as they came, the newest first. */
export function auditRows(lines: readonly AuditLine[]): readonly AuditRow[] {
  return lines.map((line, place) => ({
    // Counted from the oldest line, so that a new line does not change the keys of the others.
    key: String(lines.length - place),
    when: sayWhen(line.at),
    who: line.account ?? line.who,
    action: sayAction(line),
    what: sayWhat(line),
    intent:
      line.event !== 'ended' ? null : line.outcome === 'unknown' ? 'warning' : intentOfOutcome(line.outcome),
    server: line.server,
    user: sayUser(line),
    detail: sayDetail(line),
    way: text.audit.ways[line.origin] ?? '',
    computer: line.computer ?? '',
  }));
}

function sayAction(line: AuditLine): string {
  const action = auditAction(line);
  return action === null ? '' : text.audit.action[action];
}

function sayWhat({ event, outcome }: AuditLine): string {
  switch (event) {
    case 'offered':
    case 'warned':
    case 'acting':
    case 'connect':
    case 'account':
    case 'accountResult':
      return text.audit.event[event];
    case 'ended':
      if (outcome === undefined) return text.audit.event.ended;
      return outcome === 'unknown' ? text.audit.unknown : text.batch.outcome[outcome];
    default:
      return assertNever(event);
  }
}

/** What happened, else the command, else why the session was offered; with the origin of the click. */
function sayDetail(line: AuditLine): string {
  const { command, event, origin } = line;
  const said = sayAuditEnd(line) || command || sayAuditReason(line);
  if (event === 'ended' && line.text !== undefined) return `${said} ${text.audit.told(line.text)}`;
  if (event !== 'offered' && event !== 'connect' && event !== 'account') return said;
  return [said, text.audit.from[origin]].filter((part) => part !== '').join(', ');
}

function sayUser({ user, sessionId }: AuditLine): string {
  if (user === undefined || user === null) return '';
  return sessionId === undefined ? user : text.audit.session(user, sessionId);
}

function sayWhen(at: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : sayMoment(moment.getTime());
}
