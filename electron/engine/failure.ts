import type { Failure, FailureCode } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';

/** The one error class of the program: a `Failure` that can be thrown. */
export class SlotwatchError extends Error implements Failure {
  override readonly name = 'SlotwatchError';
  readonly code: FailureCode;
  readonly hint: string;
  readonly windowsError?: number;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options);
    this.code = failure.code;
    this.hint = failure.hint;
    if (failure.windowsError !== undefined) this.windowsError = failure.windowsError;
  }

  toFailure(): Failure {
    const { code, message, hint, windowsError } = this;
    return { code, message, hint, ...(windowsError === undefined ? {} : { windowsError }) };
  }
}

/** What was thrown, as a Failure: our own errors unchanged, everything else as `internal`. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof SlotwatchError) return thrown.toFailure();
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'internal',
    message: text.internal.message(message),
    hint: text.internal.hint,
  };
}
