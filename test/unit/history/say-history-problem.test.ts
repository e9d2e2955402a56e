import { afterEach, expect, it } from 'vitest';
import type { HistoryProblem } from '../../../shared/domain/history/observed/history-problem.ts';
import { sayHistoryProblem } from '../../../shared/text/history/say-history-problem.ts';
import { setLocale } from '../../../shared/text/text.ts';

const FILE = 'C:\\Slotwatch\\history.sqlite';
const PROBLEMS: readonly HistoryProblem[] = [
  { kind: 'broken', reason: 'file is not a database', aside: { kind: 'kept', file: 'C:\\Slotwatch\\aside' } },
  { kind: 'broken', reason: 'file is not a database', aside: { kind: 'notKept', reason: 'EBUSY' } },
  { kind: 'tooNew' },
  { kind: 'notOpened', reason: 'EACCES' },
  { kind: 'notWritten', reason: 'full' },
  { kind: 'notRead', reason: 'locked' },
  { kind: 'notDeleted', reason: 'locked' },
  { kind: 'threadEnded' },
  { kind: 'tooSlow' },
  { kind: 'keptAgain' },
];

afterEach(() => setLocale({ language: 'en', region: null }));

it.each(['en', 'de'] as const)(
  'every problem of the history has another sentence, and what to try (%s)',
  (language) => {
    setLocale({ language, region: null });
    const said = PROBLEMS.map((problem) => sayHistoryProblem(problem, FILE));
    expect(new Set(said.map(({ message, hint }) => `${message} ${hint}`)).size).toBe(PROBLEMS.length);
    expect(said.filter(({ hint }) => hint === '')).toHaveLength(1);
    for (const [index, problem] of PROBLEMS.entries())
      if ('reason' in problem) expect(said[index]?.message).toContain(problem.reason);
  },
);

it('a broken file is said with its new name, others with the file, where it is known', () => {
  const [broken, , tooNew] = PROBLEMS;
  if (broken === undefined || tooNew === undefined) throw new Error('unreachable');
  expect(sayHistoryProblem(broken, FILE).hint).toBe('The old file was saved as C:\\Slotwatch\\aside.');
  expect(sayHistoryProblem(tooNew, FILE).hint).toContain(FILE);
  expect(sayHistoryProblem(tooNew, null).hint).toBe(
    'Use the newer version again, or move history.sqlite in Slotwatch’s folder to another folder.',
  );
});
