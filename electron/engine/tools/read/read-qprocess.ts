import type { RunningProcess } from '../../../../shared/domain/work/work.ts';
import { inCells, numberEndingAt, textBetween } from './line.ts';

/** Where the cells of a row stand, counted from 0. The header may be shifted, the rows are not. */
const USER = { from: 1, to: 23 };
const ID_LAST = 44;
const PID_LAST = 51;
const IMAGE_FROM = 54;

/**
 * Reads what `qprocess *` printed: names, pids and session ids, without processor time and memory. Null where no row can
 * be read, also where it only says that there is no process. Session 0 and pid 0 are left out. `ambiguousAsWide`: as for
 * `inCells`. Never throws.
 */
export function readQprocess(printed: string, ambiguousAsWide: boolean): readonly RunningProcess[] | null {
  const [, ...lines] = printed.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const rows = lines.flatMap((line) => readRow(line, ambiguousAsWide) ?? []);
  return rows.length === 0 ? null : rows.filter(({ sessionId, pid }) => sessionId > 0 && pid > 0);
}

function readRow(printed: string, ambiguousAsWide: boolean): RunningProcess | null {
  const line = inCells(printed.trimEnd(), ambiguousAsWide);
  const [sessionId, pid] = [numberEndingAt(line, ID_LAST), numberEndingAt(line, PID_LAST)];
  if (sessionId === null || pid === null || pid.start <= ID_LAST) return null;
  const user = textBetween(line, USER.from, USER.to);
  return {
    pid: pid.value,
    image: textBetween(line, IMAGE_FROM) ?? '',
    sessionId: sessionId.value,
    // `(unknown)`, in any language.
    user: user?.startsWith('(') === true ? null : user,
    memoryKiB: null,
    cpuSeconds: null,
  };
}
