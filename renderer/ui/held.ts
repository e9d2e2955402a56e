import { useState } from 'react';

/** A value that does not change while it is held: nothing moves, and no button changes, where a person points. */
export function useHeld<Value>(value: Value, isHeld: boolean): Value {
  const [held, setHeld] = useState(value);
  if (!isHeld && held !== value) setHeld(value);
  return isHeld ? held : value;
}
