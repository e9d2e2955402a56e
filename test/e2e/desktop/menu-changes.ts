import { EventEmitter, once } from 'node:events';

/**
 * After so long whatever a test waits for will not come any more; well under the time limit of a test. It ends a test that
 * hangs and judges none: nothing here is late before it.
 */
export const PATIENCE_MS = 5 * 60_000;

/** Something that changes, and those who wait for it to be as they want it. */
export class Changes {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  /** Tells everybody who waits to look again. */
  announce(): void {
    this.#emitter.emit('change');
  }

  /**
   * Reads now and after every change until there is a value. Rejects after `PATIENCE_MS` with `wanted` and with what
   * `seen` says was there instead.
   */
  async until<Value>(
    wanted: string,
    read: () => Promise<Value | undefined> | Value | undefined,
    seen: () => string,
  ): Promise<Value> {
    // A timer of our own: in Node 20 the signal of `AbortSignal.any` can be lost before it fires.
    const given = new AbortController();
    const { signal } = given;
    const timer = setTimeout(() => given.abort(), PATIENCE_MS);
    try {
      for (;;) {
        // Listens before it reads: a change between the two must not be missed.
        const change = once(this.#emitter, 'change', { signal });
        change.catch(() => {});
        const value = await read();
        if (value !== undefined) return value;
        await change;
      }
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
      throw new Error(`Waited ${PATIENCE_MS / 1000} s for ${wanted}. Seen instead:\n${seen()}`);
    } finally {
      clearTimeout(timer);
      given.abort();
    }
  }
}
