import { type PointerEvent, useRef, useState } from 'react';

/** A value as a button shows it, and what the button must pass on to be held. */
export interface HeldValue<Value> {
  readonly value: Value;
  readonly handlers: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: (event: PointerEvent) => void;
    readonly onPointerCancel: () => void;
    readonly onPointerDown: () => void;
    readonly onPointerUp: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
}

/**
 * Freezes what a button says and does while the pointer is on it, and while it has the focus of the keyboard: what is clicked
 * is what was read. A click with the mouse also gives the focus; this does not hold, because the pointer does.
 */
export function useHeldValue<Value>(fresh: Value): HeldValue<Value> {
  const [held, setHeld] = useState<{ readonly value: Value } | null>(null);
  const by = useRef({ pointer: false, focus: false, press: false });

  function hold(): void {
    setHeld((before) => before ?? { value: fresh });
  }
  function release(): void {
    if (!by.current.pointer && !by.current.focus) setHeld(null);
  }
  return {
    value: held === null ? fresh : held.value,
    handlers: {
      onPointerEnter: () => {
        by.current.pointer = true;
        hold();
      },
      onPointerLeave: ({ pointerType }) => {
        by.current.pointer = false;
        by.current.press = false;
        // A finger leaves before its click comes, which gives the focus: what was read is still what is clicked.
        if (pointerType !== 'touch') release();
      },
      onPointerCancel: () => {
        by.current.pointer = false;
        release();
      },
      onPointerDown: () => {
        by.current.press = true;
      },
      onPointerUp: () => {
        by.current.press = false;
      },
      onFocus: () => {
        if (by.current.press) return;
        by.current.focus = true;
        hold();
      },
      onBlur: () => {
        by.current.focus = false;
        release();
      },
    },
  };
}
