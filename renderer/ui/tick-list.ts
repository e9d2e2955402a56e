/** The rows of a list with boxes: in which order they are, and which are ticked. */
export interface Ticks {
  /** The keys of the rows. */
  readonly order: readonly string[];
  readonly ticked: ReadonlySet<string>;
}

/** A list the user has just asked for: every row is ticked. */
export function tickAll(keys: readonly string[]): Ticks {
  return { order: keys, ticked: new Set(keys) };
}

/**
 * The same list after its rows have changed by themselves. Those that stay keep their order. Those that have gone lose their
 * tick, also if they come back; those that are new come last, without one: the user has not looked at them.
 */
export function afterChange(ticks: Ticks, keys: readonly string[]): Ticks {
  const now = new Set(keys);
  const known = new Set(ticks.order);
  const stay = ticks.order.filter((key) => now.has(key));
  const added = keys.filter((key) => !known.has(key));
  if (added.length === 0 && stay.length === ticks.order.length) return ticks;
  return { order: [...stay, ...added], ticked: new Set([...ticks.ticked].filter((key) => now.has(key))) };
}

interface Ticking {
  /** The keys of the rows on show, in their order. */
  readonly selectable: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly key: string;
  readonly on: boolean;
  /** Also what is between it and the one that was selected last. */
  readonly isRange: boolean;
}

/** What is ticked after a click on one box. */
export function withRange({ selectable, selected, key, on, isRange }: Ticking): ReadonlySet<string> {
  if (!on) return new Set([...selected].filter((each) => each !== key));
  // A set keeps the order in which its keys came.
  const last = [...selected].at(-1);
  const from = isRange && last !== undefined ? selectable.indexOf(last) : -1;
  const to = selectable.indexOf(key);
  const between = from === -1 ? [] : selectable.slice(Math.min(from, to), Math.max(from, to) + 1);
  return new Set([...selected, ...between.filter((each) => each !== key), key]);
}

/** Whether Shift was held at a click on a box. */
export function isShift({ nativeEvent }: { readonly nativeEvent: Event }): boolean {
  return nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
}
