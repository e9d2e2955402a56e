import { useEffect } from 'react';
import type { Store } from '../state/store.ts';

/** Whatever a person at the page does first; looking at it is not among it. */
const TOUCHES = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;

/** Tells the store that somebody is at the page: what the page chose by itself must not move under their hand. */
export function useSettledChoice(store: Store): void {
  useEffect(() => {
    const settle = (): void => store.settle();
    for (const touch of TOUCHES) document.addEventListener(touch, settle, { capture: true, passive: true });
    return () => {
      for (const touch of TOUCHES) document.removeEventListener(touch, settle, { capture: true });
    };
  }, [store]);
}
