import { useEffect } from 'react';
import type { Store } from '../state/store.ts';
import { settle } from './fleet-actions.ts';

/** Whatever a person at the page does first; looking at it is not among it. */
const TOUCHES = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;

/** Tells the store that somebody is at the page: what the page chose by itself must not move under their hand. */
export function useSettledChoice(store: Store): void {
  useEffect(() => {
    const onTouch = (): void => settle(store);
    for (const touch of TOUCHES) document.addEventListener(touch, onTouch, { capture: true, passive: true });
    return () => {
      for (const touch of TOUCHES) document.removeEventListener(touch, onTouch, { capture: true });
    };
  }, [store]);
}
