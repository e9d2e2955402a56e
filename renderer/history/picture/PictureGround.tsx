import { memo, type ReactElement } from 'react';
import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { Period } from '../../../shared/domain/history/logons-within.ts';
import { text } from '../../../shared/text/text.ts';
import { type DrawnIds, PictureDefs } from './PictureDefs.tsx';
import { useDrawnStyles } from './picture-styles.ts';
import { placeLabels, type Tick, type TimeScale } from './ticks.ts';
import { untoldGaps } from './untold-gaps.ts';
import type { ChosenPart } from './use-span-choice.ts';

interface PictureGroundProps {
  readonly history: ServerHistory;
  readonly scale: TimeScale;
  readonly ticks: readonly Tick[];
  readonly ids: DrawnIds;
  readonly now: number;
  readonly width: number;
  readonly height: number;
}

/** What is behind all lanes: the hours, when nobody watched, when it was full, where the log begins, and now. */
export const PictureGround = memo(function PictureGround(props: PictureGroundProps): ReactElement {
  const { history, scale, ticks, ids, now, width, height } = props;
  const styles = useDrawnStyles();
  const { log } = history;
  const reach = log.kind === 'read' ? log.reachesBackTo : null;
  const upright = (at: number) => ({ x1: scale(at), x2: scale(at), y1: 0, y2: height });
  return (
    <svg aria-hidden width={width} height={height} className={styles.svg}>
      <PictureDefs ids={ids} />
      {ticks.map(({ at, isDay }) => (
        <line key={at} {...upright(at)} className={isDay ? styles.gridDay : styles.grid} />
      ))}
      {untoldGaps(history).map(({ from, until, why }) => (
        <rect
          key={`${why} ${from}`}
          {...spread({ from, until }, scale)}
          y={0}
          height={height}
          fill={`url(#${ids[why]})`}
        />
      ))}
      {history.full.map((time) => (
        <rect key={time.from} {...spread(time, scale)} y={0} height={height} className={styles.fullShade} />
      ))}
      {reach !== null && <line {...upright(reach)} className={styles.reach} />}
      <line {...upright(now)} className={styles.now} />
    </svg>
  );
});

interface ChosenSpanProps extends Pick<PictureGroundProps, 'width' | 'height'> {
  readonly chosen: ChosenPart | null;
}

/** The part that is being chosen. On its own: it changes with every movement of the pointer, the rest does not. */
export function ChosenSpan({ chosen, width, height }: ChosenSpanProps): ReactElement | null {
  const styles = useDrawnStyles();
  if (chosen === null) return null;
  return (
    <svg aria-hidden width={width} height={height} className={styles.svg} data-chosen>
      <rect
        x={Math.min(chosen.from, chosen.until)}
        width={Math.abs(chosen.until - chosen.from)}
        y={0}
        height={height}
        className={styles.chosen}
      />
    </svg>
  );
}

/** When the server was full, as a strip of its own. */
export const FullStrip = memo(function FullStrip({
  history,
  scale,
  width,
}: Pick<PictureGroundProps, 'history' | 'scale' | 'width'>): ReactElement {
  const styles = useDrawnStyles();
  return (
    <svg aria-hidden width={width} height={16} className={styles.svg}>
      {history.full.map((time) => (
        <rect key={time.from} {...spread(time, scale)} y={5} height={6} className={styles.fullStrip} />
      ))}
    </svg>
  );
});

/** The hours and days above the lanes, and where the log begins. */
export const PictureAxis = memo(function PictureAxis({
  ticks,
  scale,
  width,
  reach,
}: Pick<PictureGroundProps, 'ticks' | 'scale' | 'width'> & { readonly reach: number | null }): ReactElement {
  const styles = useDrawnStyles();
  return (
    <svg aria-hidden width={width} height={22} className={styles.svg}>
      {ticks.map(({ at, isDay }) => (
        <line
          key={at}
          x1={scale(at)}
          x2={scale(at)}
          y1={17}
          y2={22}
          className={isDay ? styles.gridDay : styles.grid}
        />
      ))}
      {placeLabels(ticks, scale, width).map(({ at, label, x }) => (
        <text key={at} x={x} y={13} textAnchor="middle" className={styles.label}>
          {label}
        </text>
      ))}
      {reach !== null && (
        <line x1={scale(reach)} x2={scale(reach)} y1={14} y2={22} className={styles.reach}>
          <title>{text.timeline.logBegins}</title>
        </line>
      )}
    </svg>
  );
});

/** At least a pixel wide: a short time that is not drawn would be denied. */
function spread({ from, until }: Period, scale: TimeScale): { readonly x: number; readonly width: number } {
  return { x: scale(from), width: Math.max(1, scale(until) - scale(from)) };
}
