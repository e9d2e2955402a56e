/** `live`: answered last time, or never asked. `slow`: silent last time, or much slower than the others. */
export type Lane = 'live' | 'slow';

export type PerLane = Readonly<Record<Lane, number>>;

/** Part of the places that slow questions may use; the others are always there for live ones. */
const SLOW_SHARE = 1 / 4;

/**
 * Which lane may start its next question; null when none may. Slow questions never use more than a quarter of the
 * places, so that a dead server does not delay a live one; live ones may use all others. A single place counts as two:
 * otherwise one question that hangs would stop everything.
 */
export function nextLane(places: number, running: PerLane, waiting: PerLane): Lane | null {
  if (waiting.slow > 0 && running.slow < Math.ceil(places * SLOW_SHARE)) {
    if (running.live + running.slow < Math.max(2, places)) return 'slow';
  }
  return waiting.live > 0 && running.live < Math.max(1, places - running.slow) ? 'live' : null;
}

/** Runs questions in two lanes that share the places; in each lane in the order of their arrival. */
export class Lanes {
  readonly #waiting: Record<Lane, (() => void)[]> = { live: [], slow: [] };
  readonly #running: Record<Lane, number> = { live: 0, slow: 0 };
  #places: number;

  constructor(places: number) {
    this.#places = places;
  }

  set places(places: number) {
    this.#places = places;
    this.#startNext();
  }

  /** Whether a question waits for a place in that lane. */
  isWaiting(lane: Lane): boolean {
    return this.#waiting[lane].length > 0;
  }

  /** Asks when there is a place; resolves with the result. */
  async add<Value>(lane: Lane, ask: () => Promise<Value>): Promise<Value> {
    await new Promise<void>((resolve) => {
      this.#waiting[lane].push(resolve);
      this.#startNext();
    });
    try {
      return await ask();
    } finally {
      this.#running[lane]--;
      this.#startNext();
    }
  }

  #startNext(): void {
    for (;;) {
      const waiting = { live: this.#waiting.live.length, slow: this.#waiting.slow.length };
      const lane = nextLane(this.#places, this.#running, waiting);
      if (lane === null) return;
      this.#running[lane]++;
      this.#waiting[lane].shift()?.();
    }
  }
}
