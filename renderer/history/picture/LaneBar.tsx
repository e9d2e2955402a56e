import { mergeClasses } from '@fluentui/react-components';
import type { FocusEvent, PointerEvent, ReactElement } from 'react';
import { saySpanFacts } from '../../../shared/text/history/say-span.ts';
import type { DrawnIds } from './PictureDefs.tsx';
import type { Bar } from './person-lanes.ts';
import { BAR_HEIGHT, barTop } from './picture-size.ts';
import { useDrawnStyles } from './picture-styles.ts';
import type { TimeScale } from './ticks.ts';

/** A shorter bar would not be seen. */
const NARROWEST_PX = 3;
/** A narrower place cannot be pointed at. */
const NARROWEST_TARGET_PX = 10;
/** The length of an end that is not known. */
const FADE_PX = 22;

/** What a bar tells its lane. */
export interface BarHandlers {
  /** The pointer is on it, at this place of the window. */
  readonly onPoint: (bar: Bar, event: PointerEvent<SVGGElement>) => void;
  readonly onLeave: () => void;
  readonly onFocus: (bar: Bar, event: FocusEvent<SVGGElement>) => void;
  readonly onBlur: () => void;
  readonly onOpen: (bar: Bar) => void;
}

interface LaneBarProps extends BarHandlers {
  readonly bar: Bar;
  readonly label: string;
  readonly scale: TimeScale;
  readonly ids: DrawnIds;
  readonly now: number;
  readonly isFocused: boolean;
  readonly isTabStop: boolean;
}

/** A part of a logon in one state: a button that says all that is known of it. */
export function LaneBar(props: LaneBarProps): ReactElement {
  const { bar, label, scale, ids, now, isFocused, isTabStop } = props;
  const styles = useDrawnStyles();
  const x = scale(bar.from);
  const width = Math.max(NARROWEST_PX, scale(bar.until) - x);
  const y = barTop(bar.track);
  const targetWidth = Math.max(NARROWEST_TARGET_PX, width);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons of HTML
    <g
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${label}: ${saySpanFacts(bar.logon, bar.span, now).join('. ')}`}
      data-bar={bar.key}
      style={{ cursor: 'pointer', outline: 'none' }}
      onPointerEnter={(event) => props.onPoint(bar, event)}
      onPointerLeave={props.onLeave}
      onFocus={(event) => props.onFocus(bar, event)}
      onBlur={props.onBlur}
      onClick={() => props.onOpen(bar)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        props.onOpen(bar);
      }}
    >
      <rect
        x={x - (targetWidth - width) / 2}
        y={y - 2}
        width={targetWidth}
        height={BAR_HEIGHT + 4}
        fill="none"
        pointerEvents="all"
      />
      <Shape bar={bar} ids={ids} x={x} width={width} />
      {bar.isOpenBefore && (
        <g mask={`url(#${ids.fadeIn})`}>
          <Shape bar={bar} ids={ids} x={x - FADE_PX} width={FADE_PX} isEdgeless />
        </g>
      )}
      {bar.isOpenAfter && (
        <g mask={`url(#${ids.fadeOut})`}>
          <Shape bar={bar} ids={ids} x={x + width} width={FADE_PX} isEdgeless />
        </g>
      )}
      {isFocused && (
        <rect
          x={x - 2}
          y={y - 2}
          width={width + 4}
          height={BAR_HEIGHT + 4}
          rx={3}
          className={mergeClasses(styles.ring)}
        />
      )}
    </g>
  );
}

interface ShapeProps {
  readonly bar: Bar;
  readonly ids: DrawnIds;
  readonly x: number;
  readonly width: number;
  /** Without its line around: it has no known end. */
  readonly isEdgeless?: boolean;
}

function Shape({ bar, ids, x, width, isEdgeless = false }: ShapeProps): ReactElement {
  const styles = useDrawnStyles();
  const place = { x, y: barTop(bar.track), width, height: BAR_HEIGHT };
  if (bar.state === 'active') return <rect {...place} rx={isEdgeless ? 0 : 2} className={styles.active} />;
  const inner = {
    x: x + 0.5,
    y: place.y + 0.5,
    width: Math.max(1, width - 1),
    height: BAR_HEIGHT - 1,
    rx: isEdgeless ? 0 : 2,
  };
  return (
    <>
      <rect {...inner} className={styles[bar.state]} {...(isEdgeless ? { style: { stroke: 'none' } } : {})} />
      <rect {...inner} fill={`url(#${ids[bar.state]})`} pointerEvents="none" />
    </>
  );
}
