import type { PositioningVirtualElement } from '@fluentui/react-components';
import { type MouseEvent, useCallback, useState } from 'react';

/** A menu that was opened on something, and where. */
export interface OpenedMenu<Thing> {
  readonly thing: Thing;
  readonly at: PositioningVirtualElement;
  /** Where the keyboard was, and is again when the menu closes. */
  readonly focused: Element | null;
  /** Another one each time it is opened. */
  readonly time: number;
}

export interface ContextMenuState<Thing> {
  /** Null while it is closed. */
  readonly opened: OpenedMenu<Thing> | null;
  /** Opens it where the pointer is. */
  readonly openAtPointer: (event: MouseEvent, thing: Thing) => void;
  /** Opens it below an element: by a key there is no pointer. */
  readonly openBelow: (element: Element, thing: Thing) => void;
  readonly close: () => void;
}

const IN_MENU = '[role="menu"]';

/** Which menu of a right click or of the menu key is open. */
export function useContextMenu<Thing>(): ContextMenuState<Thing> {
  const [opened, setOpened] = useState<OpenedMenu<Thing> | null>(null);
  const open = useCallback((rect: DOMRect, thing: Thing) => {
    const { activeElement } = document;
    setOpened((before) => ({
      thing,
      at: { getBoundingClientRect: () => rect },
      // A right click beside an open menu opens the next one.
      focused: activeElement?.closest(IN_MENU) == null ? activeElement : (before?.focused ?? null),
      time: (before?.time ?? 0) + 1,
    }));
  }, []);
  const openAtPointer = useCallback(
    (event: MouseEvent, thing: Thing) => {
      event.preventDefault();
      open(new DOMRect(event.clientX, event.clientY, 0, 0), thing);
    },
    [open],
  );
  const openBelow = useCallback(
    (element: Element, thing: Thing) => open(element.getBoundingClientRect(), thing),
    [open],
  );
  const close = useCallback(() => setOpened(null), []);
  return { opened, openAtPointer, openBelow, close };
}

/** Whether the pointer asked for a menu, and not the menu key or Shift+F10, for which Chromium sends the same event. */
export function isByPointer({ button, ctrlKey }: Pick<MouseEvent, 'button' | 'ctrlKey'>): boolean {
  return button === 2 || ctrlKey;
}

/** Whether an event happened in this element, and not in a menu or dialog that React has below it. */
export function isInside({ target, currentTarget }: Pick<MouseEvent, 'target' | 'currentTarget'>): boolean {
  return target instanceof Node && currentTarget instanceof Node && currentTarget.contains(target);
}
