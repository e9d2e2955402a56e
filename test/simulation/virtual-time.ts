/** Virtual time, for everything that uses the global timers, `Date` and `performance.now`. */
export interface VirtualTime {
  /** Milliseconds since 1970, as the system clock shows them. */
  wall(): number;
  /** Milliseconds on the monotonic clock. */
  monotonic(): number;
  /** The number of pending timers. */
  pending(): number;
  /** Advances time; every timer fires at its moment, and everything that follows from it runs before the next one. */
  pass(ms: number): Promise<void>;
  /** Sets the system clock forwards or backwards, as a user or the time service does. No timer fires for it. */
  setClock(byMs: number): void;
  /**
   * The computer sleeps. Linux stops its monotonic clock during sleep (`counted` false: timers keep their remaining
   * time); on Windows it runs on, so that everything due fires at once.
   */
  sleep(ms: number, counted: boolean): void;
  /** Restores the real timers and clocks. */
  uninstall(): void;
}

/** The return value of `setTimeout`; has what code that keeps a Node timer needs. */
class VirtualTimer {
  at: number;
  readonly order: number;
  readonly repeatMs: number | null;
  call: (() => void) | null;

  constructor(at: number, order: number, repeatMs: number | null, call: () => void) {
    this.at = at;
    this.order = order;
    this.repeatMs = repeatMs;
    this.call = call;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

/** The longest delay of `setTimeout`; longer ones fire at once, in Node and in browsers alike. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Replaces the real clocks and timers by virtual ones. Not with a library: libraries wait a real millisecond per timer,
 * and a day of two hundred servers has over a million timers.
 */
export function installVirtualTime(startAt: number): VirtualTime {
  const real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    Date: globalThis.Date,
  };
  const heap: VirtualTimer[] = [];
  let now = 0;
  let wallOffset = startAt;
  let order = 0;
  let pending = 0;

  function add(call: () => void, ms: number, repeats: boolean): VirtualTimer {
    const delay = ms >= 1 && ms <= LONGEST_TIMEOUT_MS ? ms : 1;
    const timer = new VirtualTimer(now + delay, order++, repeats ? delay : null, call);
    push(heap, timer);
    pending++;
    return timer;
  }

  function remove(timer: unknown): void {
    if (!(timer instanceof VirtualTimer) || timer.call === null) return;
    timer.call = null;
    pending--;
  }

  function fire(timer: VirtualTimer): void {
    const { call } = timer;
    if (call === null) return;
    if (timer.repeatMs === null) remove(timer);
    else {
      timer.at = now + timer.repeatMs;
      push(heap, timer);
    }
    call();
  }

  const wall = (): number => now + wallOffset;
  const VirtualDate = new Proxy(real.Date, {
    construct: (target, args) => Reflect.construct(target, args.length === 0 ? [wall()] : args),
    get: (target, key) => (key === 'now' ? wall : Reflect.get(target, key)),
  });
  const timeout =
    (repeats: boolean) =>
    (call: (...args: unknown[]) => void, ms: number, ...args: unknown[]) =>
      add(() => call(...args), ms, repeats);
  Object.assign(globalThis, {
    setTimeout: timeout(false),
    setInterval: timeout(true),
    clearTimeout: remove,
    clearInterval: remove,
    Date: VirtualDate,
  });
  Object.defineProperty(performance, 'now', { configurable: true, value: () => now });

  return {
    wall,
    monotonic: () => now,
    pending: () => pending,
    async pass(ms) {
      const end = now + ms;
      for (let next = heap[0]; next !== undefined && next.at <= end; next = heap[0]) {
        pop(heap);
        if (next.call === null) continue;
        now = Math.max(now, next.at);
        fire(next);
        await settled();
      }
      // Not before a sleep that came in between.
      now = Math.max(now, end);
    },
    setClock: (byMs) => {
      wallOffset += byMs;
    },
    sleep: (ms, counted) => {
      if (counted) now += ms;
      else wallOffset += ms;
    },
    uninstall: () => {
      Object.assign(globalThis, real);
      Reflect.deleteProperty(performance, 'now');
    },
  };
}

/** Resolves when everything that follows from the last event has run. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function isBefore(one: VirtualTimer, other: VirtualTimer): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

/** A binary heap with the next timer first. */
function push(heap: VirtualTimer[], timer: VirtualTimer): void {
  let index = heap.push(timer) - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !isBefore(timer, above)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = timer;
}

function pop(heap: VirtualTimer[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    const [one, other] = [heap[left], heap[left + 1]];
    if (one === undefined) break;
    const [child, at] = other !== undefined && isBefore(other, one) ? [other, left + 1] : [one, left];
    if (!isBefore(child, last)) break;
    heap[index] = child;
    index = at;
  }
  heap[index] = last;
}
