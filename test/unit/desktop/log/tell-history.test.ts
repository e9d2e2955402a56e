import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHistoryTeller } from '../../../../electron/desktop/log/tell-history.ts';
import type { Failure } from '../../../../shared/domain/failure.ts';
import type { HistoryProblem } from '../../../../shared/domain/history/observed/history-problem.ts';

const FILE = '/home/me/.config/Slotwatch/history.sqlite';
const FULL: HistoryProblem = { kind: 'notWritten', reason: 'database or disk is full' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function teller() {
  const logged: string[] = [];
  const notices: Failure[] = [];
  const log = {
    info: (line: string) => void logged.push(`info ${line}`),
    warn: (line: string) => void logged.push(`warn ${line}`),
    error: (line: string) => void logged.push(`error ${line}`),
  };
  return { logged, notices, tell: createHistoryTeller(log, (failure) => void notices.push(failure)) };
}

it('a problem is shown with its file, and that it is over is in the log only', () => {
  const { logged, notices, tell } = teller();
  tell(FULL, FILE);
  tell({ kind: 'keptAgain' }, FILE);
  expect(notices).toEqual([{ code: 'internal', why: { kind: 'ownHistory', problem: FULL, file: FILE } }]);
  expect(logged).toEqual([
    `warn The logon history cannot be saved (database or disk is full). Check that ${FILE} is writable and the disk has free space. The servers are still checked.`,
    'info The logon history is saved again. The time in between is missing.',
  ]);
});

it('a problem that comes and goes is shown once an hour at most, another one at once', () => {
  const { notices, tell } = teller();
  for (let minute = 0; minute < 60; minute++) {
    tell(FULL, FILE);
    tell({ kind: 'keptAgain' }, FILE);
    vi.advanceTimersByTime(60_000);
  }
  expect(notices).toHaveLength(1);
  tell({ kind: 'tooSlow' }, FILE);
  tell(FULL, FILE);
  expect(notices).toHaveLength(3);
});
