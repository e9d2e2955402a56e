import { useEffect, useRef } from 'react';

/** How much less time one step of the wheel shows. */
const WHEEL_FACTOR = 0.8;

/** Ctrl and the wheel over an element enlarge around the pointer. `onZoom` gets the factor and the place in the window. */
export function useZoomWheel(
  element: HTMLElement | null,
  onZoom: (factor: number, clientX: number) => void,
): void {
  const latest = useRef(onZoom);
  useEffect(() => {
    latest.current = onZoom;
  });
  useEffect(() => {
    if (element === null) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      latest.current(event.deltaY < 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR, event.clientX);
    };
    // React's own listeners may not keep the page from being enlarged.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [element]);
}
