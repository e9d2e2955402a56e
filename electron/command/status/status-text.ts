import type { FleetView, ServerView } from '../../../shared/domain/model.ts';
import { sayDoubt } from '../../../shared/text/say-doubt.ts';
import { sayFailure, sayWithHint } from '../../../shared/text/say-failure.ts';
import { sayIdle } from '../../../shared/text/say-idle.ts';
import { printableCell } from '../printable.ts';
import { alignRows } from './text-table.ts';

const HEADER = ['SERVER', 'STATUS', 'TAKEN', 'WHO', 'IDLEST'];

/** The fleet as a table for a terminal; errors and doubts below it. */
export function statusText(view: FleetView): string {
  const table = alignRows([HEADER, ...view.servers.map(rowOf)]);
  const notes = view.servers.flatMap(notesOf);
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

function notesOf({ name, report }: ServerView): readonly string[] {
  if (report?.kind === 'noAnswer') return [printableCell(`${name}: ${sayWithHint(report.error)}`)];
  return report?.doubts.map((doubt) => printableCell(`${name}: ${sayDoubt(doubt)}`)) ?? [];
}
