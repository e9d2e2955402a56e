import type { ListProblem } from '../../shared/contract/list-problem.ts';
import { sayListProblem } from '../../shared/text/say-list-problem.ts';

/** The same, with the sentence for each problem. */
export function saidProblems<Found extends { readonly problems: readonly ListProblem[] }>(found: Found) {
  return {
    ...found,
    problems: found.problems.map((problem) => ({ ...problem, why: sayListProblem(problem.why) })),
  };
}
