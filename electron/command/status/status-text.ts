import type { FleetView, ServerView, Session } from '../../../shared/domain/model.ts';
import type { Works } from '../../../shared/domain/work/work.ts';
import { sayDoubt } from '../../../shared/text/say-doubt.ts';
import { sayFailure, sayWithHint, withHint } from '../../../shared/text/say-failure.ts';
import { sayIdle } from '../../../shared/text/say-idle.ts';
import { sayVerdict, sayWork, sayWorkFailure } from '../../../shared/text/say-work.ts';
import { printableCell } from '../printable.ts';
import { workOf } from '../work/work-json.ts';
import { alignRows } from './text-table.ts';

const HEADER = ['SERVER', 'STATUS', 'TAKEN', 'WHO', 'IDLEST'];

/** The fleet as a table for a terminal; errors and doubts below it. `withWork`: what runs was asked for. */
export function statusText(view: FleetView, withWork: boolean): string {
  const rows = [HEADER, ...view.servers.map(rowOf)];
  const works = ['WORK', ...view.servers.map(sayWorks)];
  const table = alignRows(withWork ? rows.map((row, place) => [...row, works[place] ?? '']) : rows);
  const notes = view.servers.flatMap((server) => [
    ...notesOf(server),
    ...(withWork ? workNotes(server) : []),
  ]);
  return [...table, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

/** One server in one line, for `watch`. */
export function serverLine(server: ServerView): string {
  const [name = '', status = '', taken = '', who = '', idlest = ''] = rowOf(server);
  const offer = idlest === '' ? '' : `; idlest: ${idlest}`;
  const error =
    server.report?.kind === 'noAnswer' ? `: ${printableCell(sayFailure(server.report.error).message)}` : '';
  return `${name} ${status}${error}${taken === '' ? '' : `, ${taken} taken`}${who === '' ? '' : `: ${who}`}${offer}`;
}

function rowOf({ name, status, slots, report, idlest }: ServerView): readonly string[] {
  const users = report?.kind === 'answer' ? report.sessions.flatMap(({ user }) => user ?? []) : [];
  const taken = slots.used === null ? '' : `${slots.used} of ${slots.capacity ?? '∞'}`;
  const offer = idlest === null ? '' : `${idlest.user}, ${sayIdle(idlest)}`;
  return [name, status, taken, users.join(', '), offer].map(printableCell);
}

/** Whether each user's session works, in one cell. */
function sayWorks({ report, works }: ServerView): string {
  const sessions = report?.kind === 'answer' ? report.sessions.filter(({ user }) => user !== null) : [];
  return printableCell(sessions.map((session) => sayWorkOf(session, works)).join('; '));
}

function sayWorkOf(session: Session, works: Works): string {
  const work = workOf(session, works);
  return `${session.user} ${work.verdict === 'unknown' ? sayVerdict(work) : sayWork(work)}`;
}

/** Why what runs there could not be read. */
function workNotes({ name, workFailure }: ServerView): readonly string[] {
  if (workFailure === null) return [];
  return [printableCell(`${name}: ${withHint(sayWorkFailure(workFailure))}`)];
}

function notesOf({ name, report }: ServerView): readonly string[] {
  if (report?.kind === 'noAnswer') return [printableCell(`${name}: ${sayWithHint(report.error)}`)];
  return report?.doubts.map((doubt) => printableCell(`${name}: ${sayDoubt(doubt)}`)) ?? [];
}
