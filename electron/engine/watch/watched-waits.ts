import type { ServerName, Wait } from '../../../shared/domain/model.ts';

/** A server somebody waits for is asked this often, however long the interval is. */
export const WAITED_FOR_INTERVAL_MS = 10_000;

/** Who waits for which server. At most one wait a server: a new one takes the place of the old. */
export class Waits {
  readonly #publish: (waits: readonly Wait[]) => void;
  #waits: readonly Wait[];
  /** When each wait was set, on the monotonic clock; those of an earlier run began before anything was asked. */
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
   * Ends and returns the waits for servers that have a free slot by an answer asked for since the wait was set (`since`:
   * milliseconds on the monotonic clock). An unknown server is not free.
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
