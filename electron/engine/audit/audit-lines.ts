import type { AuditEntry, AuditLine } from '../../../shared/domain/audit.ts';

/** What ends each line of the file, as a byte. */
export const NEWLINE = 0x0a;

/** The lines of a log file. Others (cut short by a crash, or edited) are skipped. */
export function readAuditLines(text: string): readonly AuditLine[] {
  return text.split('\n').flatMap((line) => readLine(line) ?? []);
}

function readLine(text: string): AuditLine | null {
  try {
    const line: unknown = JSON.parse(text);
    return isAuditLine(line) ? line : null;
  } catch {
    return null;
  }
}

/** Whether it can be searched, shown and exported: it has the fields of every line, and only plain values. */
function isAuditLine(line: unknown): line is AuditLine {
  if (typeof line !== 'object' || line === null) return false;
  const { at, event, server } = line as Partial<Record<string, unknown>>;
  const isPlain = (value: unknown) =>
    value === null || typeof value === 'string' || typeof value === 'number';
  return (
    [at, event, server].every((field) => typeof field === 'string') && Object.values(line).every(isPlain)
  );
}

/**
 * The last line of each job that had warned a user or started to act, has no `ended`, and whose program is over. The
 * end of one that acted is unknown; one that had only warned did nothing.
 */
export function unfinishedJobs(
  lines: readonly AuditLine[],
  isOver: (line: AuditLine) => boolean,
): readonly AuditLine[] {
  const ended = new Set(
    lines.flatMap(({ event, jobId }) => (event === 'ended' && jobId !== undefined ? [jobId] : [])),
  );
  const open = new Map<string, AuditLine>();
  for (const line of lines) {
    const hasStarted = line.event === 'acting' || line.event === 'warned';
    if (hasStarted && line.jobId !== undefined && !ended.has(line.jobId) && isOver(line))
      open.set(line.jobId, line);
  }
  return [...open.values()];
}

/**
 * The end of a job whose program could not write it. A user who was only warned is still logged on; the end of an action is
 * unknown. Who writes it, and when, is not of that job.
 */
export function closingEntry(line: AuditLine): AuditEntry {
  const { at: _, who: __, account: ___, computer: ____, pid: _____, ...entry } = line;
  const { command: ______, text: _______, ...facts } = entry;
  return { ...facts, event: 'ended', outcome: line.event === 'warned' ? 'cancelled' : 'unknown' };
}

const SEARCHED = [
  'server',
  'user',
  'who',
  'account',
  'computer',
  'event',
  'action',
  'outcome',
  'message',
  'origin',
  'command',
  'text',
  'statedReason',
  'image',
  'at',
] as const satisfies readonly (keyof AuditEntry | keyof AuditLine)[];

/** Whether the line, or `said`, its sentences, contain every word of `search`, without case. */
export function matchesSearch(line: AuditLine, search: string, said = ''): boolean {
  const text = [...SEARCHED.map((field) => line[field] ?? ''), said].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
