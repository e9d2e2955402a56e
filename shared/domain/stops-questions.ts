import type { FailureCode } from './failure.ts';

/**
 * Whether a server is not asked again by itself after this failure: another question would only make it worse. Too many
 * refused log-ons lock an account, and behind a changed key may be another computer.
 */
export function stopsQuestions(code: FailureCode): boolean {
  return code === 'loginFailed' || code === 'hostKeyChanged';
}
