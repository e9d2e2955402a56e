import { mayBeSame, printedReadings, typedReadings } from '../../names/account.ts';
import type { AuditLine } from '../audit.ts';
import { type AuditAction, auditAction } from './audit-action.ts';

/** Which lines of the audit log are wanted; what is left out narrows nothing. */
export interface AuditFilter {
  /** Milliseconds since 1970, the first and the last moment. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** Who acted or on whom: a part of a name, a pattern with `*`, or a name with its domain. */
  readonly person?: string | undefined;
  /** A part of the server's name. */
  readonly server?: string | undefined;
  readonly action?: AuditAction | undefined;
}

/** Whether a line is wanted. The line may come from a file that any program has changed. */
export function auditFilter({
  from,
  until,
  person,
  server,
  action,
}: AuditFilter): (line: AuditLine) => boolean {
  const isPerson = personFilter(person ?? '');
  const part = (server ?? '').trim().toLowerCase();
  return (line) =>
    isWithin(line.at, from, until) &&
    (action === undefined || auditAction(line) === action) &&
    line.server.toLowerCase().includes(part) &&
    isPerson(line);
}

/** A line without a readable time is wanted only where every time is. */
function isWithin(at: string, from: number | undefined, until: number | undefined): boolean {
  if (from === undefined && until === undefined) return true;
  const moment = Date.parse(at);
  return moment >= (from ?? Number.NEGATIVE_INFINITY) && moment <= (until ?? Number.POSITIVE_INFINITY);
}

/**
 * By the account with its domain where the line has it: a name of another domain is another person. Where either has no
 * domain, the name alone decides; a line too many is better than one that is missed.
 */
function personFilter(person: string): (line: AuditLine) => boolean {
  const typed = person.trim();
  if (typed === '') return () => true;
  const readings = typedReadings(asPattern(typed));
  const isMeant = (name: unknown): boolean =>
    typeof name === 'string' && mayBeSame(readings, printedReadings(name));
  return ({ who, account, user }) => isMeant(account ?? who) || isMeant(user);
}

/** What is typed is a part of the name; a domain before it is a whole one. */
function asPattern(typed: string): string {
  if (typed.includes('*') || typed.includes('@')) return typed;
  const name = typed.lastIndexOf('\\') + 1;
  return `${typed.slice(0, name)}*${typed.slice(name)}*`;
}
