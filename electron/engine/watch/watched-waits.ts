import type { ServerName, Wait } from '../../../shared/domain/model.ts';

/** A server with a wait is asked this often, however long the interval is. */
export const WAITED_FOR_INTERVAL_MS = 10_000;

/** The waits for servers, at most one per server: a new one replaces the old one. */
export class Waits {
  readonly #publish: (waits: readonly Wait[]) => void;
  #waits: readonly Wait[];
  /** When each wait was set, on the monotonic clock; those of an earlier run are older than every question. */
  readonly #setAt = new Map<ServerName, number>();

  constructor(waits: readonly Wait[], publish: (waits: readonly Wait[]) => void) {
    this.#waits = waits;
    this.#publish = publish;
  }

  has(server: ServerName): boolean {
    return this.#waits.some((wait) => wait.server === server);
  }

  set(server: ServerName, goal: Wait['goal']): void {
    this.#setAt.set(server, performance.now());
    this.#change([...this.#without(server), { server, goal, since: Date.now() }]);
  }

  end(server: ServerName): void {
    this.#setAt.delete(server);
    if (this.has(server)) this.#change(this.#without(server));
  }

  /**
   * Ends and returns the waits for servers with a free slot, by an answer to a question asked after the wait was set
   * (`since`: milliseconds on the monotonic clock). An unknown server is not free.
   */
  takeFree(isFree: (server: ServerName, since: number) => boolean): readonly Wait[] {
    const over = this.#waits.filter(({ server }) => isFree(server, this.#setAt.get(server) ?? 0));
    for (const { server } of over) this.#setAt.delete(server);
    if (over.length > 0) this.#change(this.#waits.filter((wait) => !over.includes(wait)));
    return over;
  }

  #without(server: ServerName): readonly Wait[] {
    return this.#waits.filter((wait) => wait.server !== server);
  }

  #change(waits: readonly Wait[]): void {
    this.#waits = waits;
    this.#publish(waits);
  }
}
