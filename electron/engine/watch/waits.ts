import type { ServerName, Wait } from '../../../shared/model.ts';

/** A server somebody waits for is asked this often, however long the interval is. */
export const WAITED_FOR_INTERVAL_MS = 10_000;

/** Who waits for which server. At most one wait a server: a new one takes the place of the old. */
export class Waits {
  readonly #publish: (waits: readonly Wait[]) => void;
  #waits: readonly Wait[];

  constructor(waits: readonly Wait[], publish: (waits: readonly Wait[]) => void) {
    this.#waits = waits;
    this.#publish = publish;
  }

  has(server: ServerName): boolean {
    return this.#waits.some((wait) => wait.server === server);
  }

  set(server: ServerName, goal: Wait['goal']): void {
    this.#change([...this.#without(server), { server, goal, since: Date.now() }]);
  }

  end(server: ServerName): void {
    if (this.has(server)) this.#change(this.#without(server));
  }

  /** Ends and returns the waits for servers that have a free slot now. An unknown server is not free. */
  takeFree(isFree: (server: ServerName) => boolean): readonly Wait[] {
    const over = this.#waits.filter(({ server }) => isFree(server));
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
