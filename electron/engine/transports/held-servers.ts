import { stopsQuestions, type ToolFailure } from '../../../shared/domain/failure.ts';
import type { ServerName } from '../../../shared/domain/model.ts';

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
    else if (stopsQuestions(failure.code)) this.#why.set(server, failure);
  }

  /** The user asks for this server, or has changed how it is asked. */
  release(server: ServerName): void {
    this.#why.delete(server);
  }
}
