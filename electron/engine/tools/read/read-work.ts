import type { ToolFailure, ToolFailureCode } from '../../../../shared/domain/failure.ts';
import type { ServerName } from '../../../../shared/domain/model.ts';
import type { NoWorkReading, WorkReading } from '../../../../shared/domain/work/work.ts';
import type { ToolOutput } from '../run/tool.ts';
import { decodeToolText, isDoubleByte } from './decode.ts';
import { failureCodeOf, failureOf, readErrorNumber } from './failures.ts';
import { readQprocess } from './read-qprocess.ts';
import { readTasklist } from './read-tasklist.ts';
import { numberInHresult } from './windows-errors.ts';

/** What was asked of whom, and when, as in the reading. */
export interface WorkAsked {
  readonly server: ServerName;
  readonly askedAt: number;
  readonly clockMs: number;
  readonly tookMs: number;
}

/**
 * Turns what `tasklist` printed into a reading, and where it was refused, what `qprocess` printed into one with names only.
 * `qprocess`: null where it was not run. Never throws, whatever the bytes.
 */
export function readWork(
  { server, ...asked }: WorkAsked,
  tasklist: ToolOutput,
  qprocess: ToolOutput | null,
  codePage: number,
): WorkReading | NoWorkReading {
  const text = decodeToolText(tasklist.stdout, codePage);
  const ended = tasklist.end === 'exited' && tasklist.exitCode === 0;
  const table = ended ? readTasklist(text) : null;
  if (table?.hasTimes === true) {
    const { processes, incomplete } = table;
    return { kind: 'read', ...asked, processes, incomplete, namesOnly: null };
  }
  const error = workFailure(tasklist, codePage, server);
  if (table !== null) return { kind: 'read', ...asked, ...namesOf(table.processes), namesOnly: error };
  const names =
    qprocess?.end === 'exited'
      ? readQprocess(decodeToolText(qprocess.stdout, codePage), isDoubleByte(codePage))
      : null;
  if (names === null) return { kind: 'notRead', ...asked, error };
  return { kind: 'read', ...asked, ...namesOf(names), namesOnly: error };
}

/** A list of names may lack any session. */
function namesOf(processes: WorkReading['processes']): Pick<WorkReading, 'processes' | 'incomplete'> {
  return { processes, incomplete: true };
}

/** Whether `tasklist` does not know its filter: asked once more without it, it lists session 0 too. */
export function refusesFilter({ end, exitCode, stdout, stderr }: ToolOutput, codePage: number): boolean {
  if (end !== 'exited' || exitCode === 0) return false;
  const printed = `${decodeToolText(stderr, codePage)}\n${decodeToolText(stdout, codePage)}`;
  // It names the argument it refuses; the words around that are translated.
  return /\/fi\b|SESSION gt/i.test(printed);
}

/** What English Windows says; elsewhere only that there was an error is known, unless it has a number. */
const ENGLISH: readonly (readonly [RegExp, ToolFailureCode])[] = [
  [/access is denied/i, 'accessDenied'],
  [/logon failure|user name or password/i, 'loginFailed'],
];

/**
 * Why `tasklist` gave no list. Its errors begin with a translated word and mostly have no number. *RPC* stands in all
 * languages. A question for a password means that this account has no rights there.
 */
export function workFailure(output: ToolOutput, codePage: number, server: string): ToolFailure {
  const printed = `${decodeToolText(output.stderr, codePage)}\n${decodeToolText(output.stdout, codePage)}`;
  const plain = failureOf('tasklist', output, printed, server);
  if (output.end === 'timedOut' && asksForPassword(printed)) return { ...plain, code: 'accessDenied' };
  if (output.end !== 'exited') return plain;
  const windowsError = numberInHresult(readErrorNumber(printed) ?? 0);
  if (windowsError !== null) {
    return { code: failureCodeOf(windowsError), tool: 'tasklist', server, windowsError };
  }
  const { windowsError: _, ...numberless } = plain;
  const english = ENGLISH.find(([pattern]) => pattern.test(printed));
  if (english !== undefined) return { ...numberless, code: english[1] };
  if (/\bRPC\b/.test(printed)) return { ...numberless, code: 'unreachable' };
  return { ...numberless, code: 'badOutput' };
}

/** `Type the password for HOST\user:`, in any language: a line that names an account, and nothing behind its colon. */
function asksForPassword(printed: string): boolean {
  return /\\[^\r\n]*[:：]\s*$/.test(printed.trimEnd());
}
