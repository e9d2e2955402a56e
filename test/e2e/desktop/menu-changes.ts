import { EventEmitter, once } from 'node:events';
import { slowness } from '../app/slowness.ts';

/**
 * The timeout for anything a test waits for, longer on a slow or busy machine; well below the time limit of a test. It
 * only ends a test that hangs: nothing that works is ever this slow.
 */
export const PATIENCE_MS = 60_000 * slowness();

/** A value that changes, with those who wait for it. */
export class Changes {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  /** Makes all who wait check again. */
  announce(): void {
    this.#emitter.emit('change');
  }

  /**
   * Reads now and after every change until there is a value. Rejects after `PATIENCE_MS` with `wanted` and with what
   * `seen` returns.
   */
  async until<Value>(
    wanted: string,
    read: () => Promise<Value | undefined> | Value | undefined,
    seen: () => string,
  ): Promise<Value> {
    // Our own timer: in Node 20 the signal of `AbortSignal.any` can be lost before it fires.
    const given = new AbortController();
    const { signal } = given;
    const timer = setTimeout(() => given.abort(), PATIENCE_MS);
    try {
      for (;;) {
        // Subscribes before reading, so that no change is missed between the two.
        const change = once(this.#emitter, 'change', { signal });
        change.catch(() => {});
        const value = await read();
        if (value !== undefined) return value;
        await change;
      }
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
      throw new Error(`Waited ${Math.round(PATIENCE_MS / 1000)} s for ${wanted}. Seen instead:\n${seen()}`);
    } finally {
      clearTimeout(timer);
      given.abort();
    }
  }
}
