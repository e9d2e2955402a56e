import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Period } from '../../../shared/domain/history/logons-within.ts';
import { type PointedBar, placeBeside } from './BarFacts.tsx';
import { type BarStep, laneOf, stepTo } from './bar-steps.ts';
import type { BarHandlers } from './LaneBar.tsx';
import type { Bar, Lane } from './person-lanes.ts';

interface BarsOptions {
  readonly lanes: readonly Lane[];
  readonly shown: Period;
  /** The edges of the plot in the window, in pixels. */
  readonly plot: () => { readonly left: number; readonly right: number };
  readonly scrollTo: (lane: number) => void;
  /** The bar is outside of what is shown. */
  readonly onShow: (bar: Bar) => void;
  readonly onPerson: (user: string) => void;
}

interface Bars {
  readonly picture: RefObject<HTMLElement | null>;
  readonly handlers: BarHandlers;
  /** Whose facts are shown; null when nothing is pointed at. */
  readonly pointed: PointedBar | null;
  /** The key of the bar that has the focus. */
  readonly focused: string | null;
  /** The key of the one that had it last. */
  readonly current: string | null;
  /** Goes to the bar an arrow key means; false where the key was not pressed on a bar, or means something else. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => boolean;
  readonly hideFacts: () => void;
}

const STEPS: Readonly<Record<string, BarStep>> = {
  ArrowLeft: 'before',
  ArrowRight: 'after',
  ArrowUp: 'above',
  ArrowDown: 'below',
};

/** Pointing at bars, and going from bar to bar with the keys. */
export function useBars(options: BarsOptions): Bars {
  const picture = useRef<HTMLElement>(null);
  const [pointed, setPointed] = useState<PointedBar | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  /** The bar that gets the focus once it is drawn. */
  const wanted = useRef<string | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
    if (wanted.current === null) return;
    const element = picture.current?.querySelector<SVGElement>(`[data-bar="${wanted.current}"]`);
    if (element == null) return;
    wanted.current = null;
    element.focus();
  });

  const handlers = useMemo<BarHandlers>(() => {
    const point = (bar: Bar, element: Element, clientX: number | null): void => {
      const { left, right } = latest.current.plot();
      setPointed({ bar, at: placeBeside(element, clientX, left, right) });
    };
    return {
      onPoint: (bar: Bar, event: PointerEvent<SVGGElement>) => point(bar, event.currentTarget, event.clientX),
      onLeave: () => setPointed(null),
      onFocus: (bar: Bar, event: FocusEvent<SVGGElement>) => {
        setFocused(bar.key);
        setCurrent(bar.key);
        // A click shows its facts already, where the pointer is.
        if (event.currentTarget.matches(':focus-visible')) point(bar, event.currentTarget, null);
      },
      onBlur: () => {
        setFocused(null);
        setPointed(null);
      },
      onOpen: ({ logon }: Bar) => {
        const lane = latest.current.lanes.find(({ bars }) => bars.some((bar) => bar.logon === logon));
        latest.current.onPerson(lane?.user ?? logon.user);
      },
    };
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): boolean {
    if (event.key === 'Escape' && pointed !== null) {
      setPointed(null);
      return true;
    }
    const step = STEPS[event.key];
    const from = event.target instanceof Element ? event.target.getAttribute('data-bar') : null;
    if (step === undefined || from === null || event.shiftKey) return false;
    event.preventDefault();
    const to = stepTo(options.lanes, from, step);
    if (to !== null) goTo(to);
    return true;
  }

  function goTo(key: string): void {
    const { lanes, shown } = options;
    const place = laneOf(lanes, key);
    const bar = lanes[place]?.bars.find((each) => each.key === key);
    if (bar === undefined) return;
    wanted.current = key;
    setCurrent(key);
    options.scrollTo(place);
    if (bar.until < shown.from || bar.from > shown.until) options.onShow(bar);
  }

  return { picture, handlers, pointed, focused, current, onKeyDown, hideFacts: () => setPointed(null) };
}
