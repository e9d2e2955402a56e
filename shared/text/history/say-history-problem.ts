import { assertNever } from '../../basics/assert.ts';
import type { SetAside } from '../../domain/failure.ts';
import type { HistoryProblem } from '../../domain/history/observed/history-problem.ts';
import { text } from '../text.ts';

/**
 * Why what Slotwatch sees is not kept, cannot be read or was not deleted, and what to try. `file`: full path of what is
 * kept; null where it is not known.
 */
export function sayHistoryProblem(
  problem: HistoryProblem,
  file: string | null,
): { readonly message: string; readonly hint: string } {
  const words = text.keptHistory.problem;
  const place = file ?? text.keptHistory.somewhere;
  switch (problem.kind) {
    case 'broken':
      return { message: words.broken(problem.reason), hint: sayAside(problem.aside) };
    case 'tooNew':
      return { message: words.tooNew, hint: words.tooNewHint(place) };
    case 'notOpened':
      return { message: words.notOpened(problem.reason), hint: words.notKeptHint(place) };
    case 'notWritten':
      return { message: words.notWritten(problem.reason), hint: words.notKeptHint(place) };
    case 'notRead':
      return { message: words.notRead(problem.reason), hint: words.notReadHint(place) };
    case 'notDeleted':
      return { message: words.notDeleted(problem.reason), hint: words.notDeletedHint(place) };
    case 'threadEnded':
      return { message: words.threadEnded, hint: words.threadEndedHint };
    case 'tooSlow':
      return { message: words.tooSlow, hint: words.tooSlowHint(place) };
    case 'keptAgain':
      return { message: words.keptAgain, hint: '' };
    default:
      return assertNever(problem);
  }
}

function sayAside(aside: SetAside): string {
  const words = text.keptHistory.problem;
  return aside.kind === 'kept' ? words.brokenKept(aside.file) : words.brokenNotKept(aside.reason);
}
