import { toFailure } from '../../electron/engine/slotwatch-error.ts';
import { sayWithHint } from '../../shared/text/say-failure.ts';

/** The message a user gets when this fails; empty when it succeeds. */
export function saidOf(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (thrown) {
    return sayWithHint(toFailure(thrown));
  }
}
