import { useLayoutEffect, useRef } from 'react';

/**
 * A value that does not change while it is held: nothing moves, and no button changes, where a person points. Held is what was
 * on the screen, not what came in the same moment. The value may be a new object each time.
 */
export function useHeld<Value>(value: Value, isHeld: boolean): Value {
  const shown = useRef(value);
  useLayoutEffect(() => {
    if (!isHeld) shown.current = value;
  });
  return isHeld ? shown.current : value;
}
