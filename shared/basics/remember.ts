/** More different names than any fleet has at once. */
const MOST_REMEMBERED = 20_000;

/**
 * The same function with a cache: the same few hundred names are looked up with every answer. Only for functions that
 * depend on nothing but the text. Clears the cache when it is full, so that memory does not grow without end.
 */
export function remember<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const value = make(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, { value });
    return value;
  };
}

/**
 * The same function with a cache for objects that never change: a server is a new object with each report, and what was made
 * of the others stays. What is no longer used is forgotten with its object.
 */
export function rememberFor<Thing extends object, Value>(
  make: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const known = new WeakMap<Thing, { readonly value: Value }>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before.value;
    const value = make(thing);
    known.set(thing, { value });
    return value;
  };
}
