import type { Failure, FailureCode, ToolFailure } from '../../shared/domain/failure.ts';
import { english } from '../../shared/text/english/english.en.ts';
import { sayFailure, sayHistoryFailure } from '../../shared/text/say-failure.ts';
import { sayWorkFailure } from '../../shared/text/say-work.ts';

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
    ...windowsErrorOf(failure),
  };
}

/** The same for what runs: it is asked another way than the sessions, so other things help. */
export function workFailureJson(failure: ToolFailure): FailureJson {
  return { code: failure.code, ...sayWorkFailure(failure, english), ...windowsErrorOf(failure) };
}

/** The same for the log of who was on: its tool needs other rights than those for the sessions. */
export function historyFailureJson(failure: ToolFailure): FailureJson {
  return { code: failure.code, ...sayHistoryFailure(failure), ...windowsErrorOf(failure) };
}

function windowsErrorOf(failure: Failure): Pick<FailureJson, 'windowsError'> {
  return 'windowsError' in failure && failure.windowsError !== undefined
    ? { windowsError: failure.windowsError }
    : {};
}
