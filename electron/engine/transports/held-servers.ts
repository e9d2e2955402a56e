import { stopsQuestions, type ToolFailure } from '../../../shared/domain/failure.ts';
import type { ServerName } from '../../../shared/domain/model.ts';

/** Why a server is not asked, and when it was asked last. */
export interface Held {
  readonly why: ToolFailure;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  /** The same moment by the clock that is never set. */
  readonly clockMs: number;
}

/** Servers that are not asked by themselves any more, until the user asks for it. */
export class HeldServers {
  readonly #held = new Map<ServerName, Held>();

  /** Null when it may be asked. */
  of(server: ServerName): Held | null {
    return this.#held.get(server) ?? null;
  }

  /** The result of a question that began then; null when it was answered. */
  note(server: ServerName, failure: ToolFailure | null, asked: Omit<Held, 'why'>): void {
    if (failure === null) this.#held.delete(server);
    else if (stopsQuestions(failure.code)) this.#held.set(server, { ...asked, why: failure });
  }

  /** The user asks for this server, or has changed how it is asked. */
  release(server: ServerName): void {
    this.#held.delete(server);
  }
}
