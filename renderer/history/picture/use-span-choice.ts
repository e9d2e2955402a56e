import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** A shorter way is a click. */
const DRAG_PX = 6;

/** A part that is being chosen, in pixels from the left edge of the picture. */
export interface ChosenPart {
  readonly from: number;
  readonly until: number;
}

interface SpanChoice {
  /** Null while nothing is being chosen. */
  readonly chosen: ChosenPart | null;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}

/** Chooses a part by dragging over the plot. Escape gives it up. `onChoose` gets pixels from the left edge of the plot. */
export function useSpanChoice(
  plotLeft: () => number,
  width: number,
  onChoose: (part: ChosenPart) => void,
): SpanChoice {
  const [chosen, setChosen] = useState<ChosenPart | null>(null);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const begin = event.clientX - plotLeft();
    if (event.button !== 0 || event.pointerType === 'touch' || begin < 0) return;
    let part: ChosenPart | null = null;
    const off = new AbortController();
    end.current = () => {
      off.abort();
      setChosen(null);
    };
    const listen = { signal: off.signal, capture: true } as const;
    const onMove = ({ clientX }: globalThis.PointerEvent): void => {
      const at = Math.min(Math.max(clientX - plotLeft(), 0), width);
      if (part === null && Math.abs(at - begin) < DRAG_PX) return;
      part = { from: begin, until: at };
      setChosen(part);
    };
    const onUp = (): void => {
      end.current?.();
      if (part === null) return;
      onChoose(part);
      ignoreNextClick();
    };
    window.addEventListener('pointermove', onMove, listen);
    window.addEventListener('pointerup', onUp, listen);
    window.addEventListener('pointercancel', () => end.current?.(), listen);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Only the drag ends: elsewhere Escape undoes a job.
      event.preventDefault();
      event.stopPropagation();
      end.current?.();
    };
    window.addEventListener('keydown', onKeyDown, listen);
  }

  return { chosen, onPointerDown };
}

/** The click that follows a drag belongs to the drag, not to the bar it ends on. It comes at once, or not at all. */
function ignoreNextClick(): void {
  const off = new AbortController();
  window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, signal: off.signal });
  setTimeout(() => off.abort());
}
