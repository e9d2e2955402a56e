import type { Refusal } from '../../../shared/domain/failure.ts';
import { SlotwatchError } from '../slotwatch-error.ts';

/** The error for an action that is not started; nothing was done. */
export function refused(why: Refusal): SlotwatchError {
  return new SlotwatchError({ code: 'refused', why });
}
