import type { Refusal } from '../../../shared/domain/failure.ts';
import { SlotwatchError } from '../slotwatch-error.ts';

/** An action that is not started: nothing was done, and here is why. */
export function refused(why: Refusal): SlotwatchError {
  return new SlotwatchError({ code: 'refused', why });
}
