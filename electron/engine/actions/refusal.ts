import { SlotwatchError } from '../failure.ts';

/** An action that is not begun: nothing was done, and here is why. */
export function refused(message: string, hint: string): SlotwatchError {
  return new SlotwatchError({ code: 'refused', message, hint });
}
