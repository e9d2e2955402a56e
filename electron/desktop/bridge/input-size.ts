/** More than two versions of 5,000 servers with every field filled, or 10,000 sessions. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
/** The same as a number of objects, arrays and values in them. */
const MOST_VALUES = 250_000;

/**
 * Whether an input is small enough for a schema, which parses everything before it reports that there is too much.
 * Stops counting at the limit, so that the largest input, also a cyclic one, costs no more than the largest allowed
 * one.
 */
export function isSmallEnough(input: unknown): boolean {
  let characters = 0;
  let values = 0;
  const waiting: unknown[] = [input];
  while (waiting.length > 0) {
    const value = waiting.pop();
    values += 1;
    if (typeof value === 'string') characters += value.length;
    else if (Array.isArray(value)) {
      if (values + waiting.length + value.length > MOST_VALUES) return false;
      for (const item of value) waiting.push(item);
    } else if (isRecord(value)) {
      const keys = Object.keys(value);
      if (values + waiting.length + keys.length > MOST_VALUES) return false;
      for (const key of keys) {
        characters += key.length;
        waiting.push(Reflect.get(value, key));
      }
    }
    if (characters > MOST_CHARACTERS || values > MOST_VALUES) return false;
  }
  return true;
}

/**
 * Other objects (bytes, maps, dates) count as one value: counting bytes takes seconds, and the one schema that takes
 * bytes checks only their number.
 */
function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
