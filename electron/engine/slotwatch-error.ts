import { toError } from '../../shared/basics/assert.ts';
import type { Failure, InternalFailure, Trouble } from '../../shared/domain/failure.ts';

/** The one error class of the program: a `Failure` that can be thrown. Its message is for logs only. */
export class SlotwatchError extends Error {
  override readonly name = 'SlotwatchError';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(describe(failure), options);
    this.failure = failure;
  }
}

/** What was thrown, as a Failure: our own errors unchanged, everything else as `internal`. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof SlotwatchError) return thrown.failure;
  return trouble({ kind: 'unexpected', reason: toError(thrown).message });
}

/** A failure of Slotwatch itself or of what it is built on. */
export function trouble(why: Trouble): InternalFailure {
  return { code: 'internal', why };
}

/** Code and facts in one line, for logs: `unreachable {"tool":"quser","server":"xyz","windowsError":1722}`. */
export function describe({ code, ...facts }: Failure): string {
  return `${code} ${JSON.stringify('why' in facts ? facts.why : facts)}`;
}
