import { makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from 'react';
import { LIST_WIDTH } from '../../shared/contract/view.ts';
import { text } from '../../shared/text/text.ts';
import { arrange } from '../state/navigation.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { NARROW } from '../ui/layout.ts';

/** The width of the list, as a style of the element before the splitter. */
export const LIST_WIDTH_STYLE = '--list-width';

/** In pixels, for each press of an arrow key. */
const STEP = 16;

const useStyles = makeStyles({
  splitter: {
    position: 'relative',
    flexShrink: 0,
    width: '5px',
    // Wider than it looks, so that it is easy to hit; most of it is over the edge of the list.
    marginLeft: '-5px',
    zIndex: 2,
    cursor: 'col-resize',
    touchAction: 'none',
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralStroke1 },
    ':active': { backgroundColor: tokens.colorCompoundBrandStroke },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    '@media (forced-colors: active)': { ':hover': { backgroundColor: 'Highlight' } },
    [NARROW]: { display: 'none' },
  },
});

/** Where the pointer took hold of it, and how wide the list was. */
interface Drag {
  readonly from: number;
  readonly width: number;
}

/** The line between the list and the page: it makes the list wider or narrower. */
export function ListSplitter(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const width = usePage(({ view }) => view.listWidth);
  const drag = useRef<Drag | null>(null);

  function resize(next: number): void {
    if (next !== width) arrange(store, { listWidth: next });
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    const { currentTarget, clientX, pointerId } = event;
    currentTarget.setPointerCapture?.(pointerId);
    // A narrow window may show it narrower than it was set.
    const shown = currentTarget.previousElementSibling?.getBoundingClientRect().width ?? 0;
    drag.current = { from: clientX, width: shown > 0 ? shown : width };
  }

  /** Without rendering: that is for when it is let go. */
  function onPointerMove({ currentTarget, clientX }: PointerEvent<HTMLElement>): void {
    if (drag.current !== null) show(currentTarget, widthAt(drag.current, clientX));
  }

  function onPointerUp({ clientX }: PointerEvent<HTMLElement>): void {
    const held = drag.current;
    drag.current = null;
    if (held !== null && clientX !== held.from) resize(widthAt(held, clientX));
  }

  function onPointerCancel({ currentTarget }: PointerEvent<HTMLElement>): void {
    drag.current = null;
    show(currentTarget, width);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = widthAfter(event.key, width);
    if (next === null) return;
    event.preventDefault();
    resize(next);
  }

  return (
    <Tooltip relationship="description" content={text.listView.widthTitle} positioning="after">
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={text.listView.width}
        aria-valuemin={LIST_WIDTH.least}
        aria-valuemax={LIST_WIDTH.most}
        aria-valuenow={width}
        tabIndex={0}
        className={styles.splitter}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerCancel}
        onDoubleClick={() => resize(LIST_WIDTH.usual)}
        onKeyDown={onKeyDown}
      />
    </Tooltip>
  );
}

function show(splitter: HTMLElement, width: number): void {
  const list = splitter.previousElementSibling;
  if (list instanceof HTMLElement) list.style.setProperty(LIST_WIDTH_STYLE, `${width}px`);
}

function widthAt({ from, width }: Drag, x: number): number {
  return within(width + x - from);
}

function widthAfter(key: string, width: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return within(width - STEP);
    case 'ArrowRight':
      return within(width + STEP);
    case 'Home':
      return LIST_WIDTH.least;
    case 'End':
      return LIST_WIDTH.most;
    default:
      return null;
  }
}

function within(width: number): number {
  return Math.round(Math.min(LIST_WIDTH.most, Math.max(LIST_WIDTH.least, width)));
}
