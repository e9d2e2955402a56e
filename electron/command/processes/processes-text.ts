import type { ServerView, Session } from '../../../shared/domain/model.ts';
import type { RunningWork, ShownProcess } from '../../../shared/domain/work/running-work.ts';
import { sayDuration } from '../../../shared/text/duration.ts';
import { sayVerdict, sayWorkReason } from '../../../shared/text/say-work.ts';
import { printableCell } from '../printable.ts';
import { alignRows, NOT_KNOWN } from '../status/text-table.ts';
import { workOf } from '../work/work-json.ts';

const INDENT = '  ';

/** What runs in each session with a user, for a terminal: whether it works and why, then its programs. */
export function processesText({ name, report, works }: ServerView, running: RunningWork | null): string {
  const sessions = report?.kind === 'answer' ? report.sessions.filter(({ user }) => user !== null) : [];
  if (sessions.length === 0) return `${name}: nobody is logged on.`;
  const blocks = sessions.map((session) => {
    const work = workOf(session, works);
    const title = `${sayWho(session)}, ${sayVerdict(work)}: ${sayWorkReason(work.because)}`;
    return [printableCell(title), ...programLines(running, session.id)].join('\n');
  });
  const notes = running?.incomplete === true ? ['The list of programs is not complete.'] : [];
  return [...blocks, ...notes].join('\n\n');
}

function sayWho({ id, user }: Session): string {
  return `${user} (session ${id})`;
}

/** The programs as a table, Windows' own in one line. */
function programLines(running: RunningWork | null, sessionId: number): readonly string[] {
  if (running === null) return [];
  const processes = running.sessions[sessionId] ?? [];
  const own = processes.filter(({ kind }) => kind !== 'windows');
  const { windowSeconds } = running;
  const table = own.length === 0 ? [] : alignRows([header(windowSeconds), ...own.map(rowIn(windowSeconds))]);
  const folded = processes.length - own.length;
  const others = folded === 0 ? [] : [`${own.length === 0 ? '' : 'and '}${sayFolded(folded)}`];
  return [...table, ...others].map((line) => `${INDENT}${line}`);
}

function sayFolded(count: number): string {
  return count === 1 ? '1 Windows process' : `${count} Windows processes`;
}

function header(windowSeconds: number): readonly string[] {
  const used = windowSeconds > 0 ? [`CPU IN ${windowSeconds} S`] : [];
  return ['PROGRAM', 'PID', 'KIND', ...used, 'CPU', 'MEMORY', 'USER'];
}

function rowIn(windowSeconds: number): (process: ShownProcess) => readonly string[] {
  return ({ image, pid, kind, cpuUsedSeconds, cpuSeconds, memoryKiB, user }) => {
    const used = windowSeconds > 0 ? [sayCpu(cpuUsedSeconds)] : [];
    const cells = [image, String(pid), kind, ...used, sayCpu(cpuSeconds), sayMemory(memoryKiB)];
    return [...cells, user ?? NOT_KNOWN].map(printableCell);
  };
}

function sayCpu(seconds: number | null): string {
  return seconds === null ? NOT_KNOWN : sayDuration(seconds);
}

function sayMemory(kib: number | null): string {
  return kib === null ? NOT_KNOWN : `${kib.toLocaleString('en')} KiB`;
}
