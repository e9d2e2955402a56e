import { isForbiddenWork } from '../domain/work/forbidden-works.ts';
import type { WorkReason } from '../domain/work/work.ts';
import { saySpan } from './say-work.ts';
import { text } from './text.ts';

/** What a user's session is working at, for the beginning of a sentence: `gatesb’s robocopy.exe is running`. */
export function sayWorking(who: string, because: WorkReason | undefined): string {
  const words = text.working;
  switch (because?.kind) {
    case 'job':
      return words.job(who, because.image);
    case 'busy':
    case 'noisy':
      return words.used(who, because.image, saySpan(because.cpuSeconds), saySpan(because.windowSeconds));
    case 'busyTogether':
      return words.together(who, saySpan(because.cpuSeconds), saySpan(because.windowSeconds));
    case 'started':
      return words.started(who, because.count, saySpan(because.windowSeconds));
    default:
      return words.other(who);
  }
}

/** What to try when a session works: from its own row it can be ended all the same, unless the policy forbids that. */
export function sayWorkingHint(because: WorkReason | undefined): string {
  return isForbiddenWork(because) ? text.outcome.workingOfPolicyHint : text.outcome.workingHint;
}
