/** More different names than any fleet has at once. */
const MOST_REMEMBERED = 20_000;

/**
 * The same function, which works out each text once: the same few hundred names are asked about with every answer. Only
 * for what depends on nothing else; forgets everything when it has become too much, so that nobody's memory grows for ever.
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
