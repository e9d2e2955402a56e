import { useEffect } from 'react';
import type { Store } from '../state/store.ts';
import { settle } from './fleet-actions.ts';

/** Input events that show that the user interacts with the page. */
const TOUCHES = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;

/** Tells the store that the user interacts with the page, so that the page no longer changes the choice by itself. */
export function useSettledChoice(store: Store): void {
  useEffect(() => {
    const onTouch = (): void => settle(store);
    for (const touch of TOUCHES) document.addEventListener(touch, onTouch, { capture: true, passive: true });
    return () => {
      for (const touch of TOUCHES) document.removeEventListener(touch, onTouch, { capture: true });
    };
  }, [store]);
}
