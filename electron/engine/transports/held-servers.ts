import type { FailureCode, ToolFailure } from '../../../shared/domain/failure.ts';
import type { ServerName } from '../../../shared/domain/model.ts';

/**
 * What another question would only make worse: too many refused log-ons lock an account, and behind a changed key may be
 * another computer.
 */
const HOLDS: ReadonlySet<FailureCode> = new Set<FailureCode>(['loginFailed', 'hostKeyChanged']);

/** Servers that are not asked by themselves any more, until the user asks for it. */
export class HeldServers {
  readonly #why = new Map<ServerName, ToolFailure>();

  /** Why it is not asked; null when it may be. */
  why(server: ServerName): ToolFailure | null {
    return this.#why.get(server) ?? null;
  }

  /** The result of a question; null when it was answered. */
  note(server: ServerName, failure: ToolFailure | null): void {
    if (failure === null) this.#why.delete(server);
    else if (HOLDS.has(failure.code)) this.#why.set(server, failure);
  }

  /** The user asks for it, or has changed how it is asked. */
  release(server: ServerName): void {
    this.#why.delete(server);
  }
}
