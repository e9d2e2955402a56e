import { type PointerEvent, useRef, useState } from 'react';
import { useHeld } from './held.ts';

/** What an element must pass on so that it is known whether somebody is at it. */
export interface HeldHandlers {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
  readonly onPointerDown: () => void;
  readonly onPointerUp: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * Whether the pointer is on an element, or the focus of the keyboard in it: what is clicked must be what was read. A click with
 * the mouse also gives the focus; this does not hold, because the pointer does. A finger leaves before its click comes, and the
 * click gives the focus: it holds until that is lost.
 */
export function useIsHeld(): { readonly isHeld: boolean; readonly handlers: HeldHandlers } {
  const [isPointed, setPointed] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const isPressed = useRef(false);
  const isTouched = useRef(false);
  return {
    isHeld: isPointed || hasFocus,
    handlers: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: ({ pointerType }) => {
        isPressed.current = false;
        isTouched.current = pointerType === 'touch';
        if (!isTouched.current) setPointed(false);
      },
      onPointerCancel: () => setPointed(false),
      onPointerDown: () => {
        isPressed.current = true;
      },
      onPointerUp: () => {
        isPressed.current = false;
      },
      onFocus: () => setFocus(!isPressed.current),
      onBlur: () => {
        setFocus(false);
        if (isTouched.current) setPointed(false);
      },
    },
  };
}

/** Freezes what a button says and does while somebody is at it. */
export function useHeldValue<Value>(fresh: Value): {
  readonly value: Value;
  readonly handlers: HeldHandlers;
} {
  const { isHeld, handlers } = useIsHeld();
  return { value: useHeld(fresh, isHeld), handlers };
}
