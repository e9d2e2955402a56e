import type { WorkRule } from '../../../shared/domain/work/judge-work.ts';
import {
  isProgramOf,
  JOB_PROGRAMS,
  NOISY_PROGRAMS,
  type ProgramLists,
  processKinds,
  WINDOWS_PROGRAMS,
} from '../../../shared/domain/work/process-kind.ts';

const DEFAULT_LISTS: ProgramLists = {
  jobPrograms: JOB_PROGRAMS,
  noisyPrograms: NOISY_PROGRAMS,
  windowsPrograms: WINDOWS_PROGRAMS,
  neverEndWhile: [],
};

/** The rule with these lists. `forbidden`: programs of the policy, which nothing overrides. */
export function workRule(lists: Partial<ProgramLists>, forbidden: readonly string[]): WorkRule {
  const all = { ...DEFAULT_LISTS, ...lists };
  return {
    kindOf: processKinds({ ...all, neverEndWhile: [...all.neverEndWhile, ...forbidden] }),
    isForbidden: (image) => isProgramOf(image, forbidden),
  };
}
