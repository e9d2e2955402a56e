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
export function afterClick({ selectable, selected, key, on, isRange }: Ticking): ReadonlySet<string> {
  const last = isRange && on ? [...selected].at(-1) : undefined;
  return last === undefined ? ticked(selected, key, on) : withRange(selectable, selected, last, key);
}

/** The same with this key, or without it. */
export function ticked(selected: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const others = [...selected].filter((each) => each !== key);
  // A set keeps the order in which its keys came: the last one is where a range begins.
  return new Set(on ? [...others, key] : others);
}

/** The same with everything from one key to another, the other one last. */
export function withRange(
  selectable: readonly string[],
  selected: ReadonlySet<string>,
  from: string,
  to: string,
): ReadonlySet<string> {
  const [first, last] = [selectable.indexOf(from), selectable.indexOf(to)];
  if (last === -1) return selected;
  const between = first === -1 ? [] : selectable.slice(Math.min(first, last), Math.max(first, last) + 1);
  return ticked(new Set([...selected, ...between]), to, true);
}

/** Whether Shift was held at a click on a box. */
export function isShift({ nativeEvent }: { readonly nativeEvent: Event }): boolean {
  return nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
}
