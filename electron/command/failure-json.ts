import type { Failure, FailureCode } from '../../shared/domain/failure.ts';
import { sayFailure } from '../../shared/text/say-failure.ts';

/** `error` in the JSON of the command. `message` and `hint` are English sentences. */
export interface FailureJson {
  readonly code: FailureCode;
  readonly message: string;
  readonly hint: string;
  /** Left out where Windows gave no number. */
  readonly windowsError?: number;
}

/** A failure as JSON. The command keeps no log, so no hint refers to one. */
export function failureJson(failure: Failure): FailureJson {
  const { message, hint } = sayFailure(failure);
  const isUnexpected = failure.code === 'internal' && failure.why.kind === 'unexpected';
  return {
    code: failure.code,
    message,
    hint: isUnexpected ? '' : hint,
    ...('windowsError' in failure && failure.windowsError !== undefined
      ? { windowsError: failure.windowsError }
      : {}),
  };
}
