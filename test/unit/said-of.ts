import { toFailure } from '../../electron/engine/slotwatch-error.ts';
import { sayWithHint } from '../../shared/text/say-failure.ts';

/** What a person is told when this fails; empty when it does not. */
export function saidOf(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (thrown) {
    return sayWithHint(toFailure(thrown));
  }
}
