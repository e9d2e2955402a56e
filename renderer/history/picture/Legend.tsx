import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, type ReactElement, type ReactNode } from 'react';
import { text } from '../../../shared/text/text.ts';
import type { DrawnIds } from './PictureDefs.tsx';
import { useDrawnStyles } from './picture-styles.ts';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

interface LegendProps {
  readonly ids: DrawnIds;
  /** What is in the picture; the rest needs no explanation. */
  readonly shown: ReadonlySet<LegendItem>;
}

export type LegendItem = Exclude<keyof typeof text.timeline.legend, 'name'>;

const ITEMS: readonly LegendItem[] = [
  'active',
  'disconnected',
  'unknown',
  'perhaps',
  'notWatched',
  'silent',
  'full',
];

/** What bars, hatching and shading mean. */
export const Legend = memo(function Legend({ ids, shown }: LegendProps): ReactElement {
  const styles = useStyles();
  const drawn = useDrawnStyles();
  const samples: Readonly<Record<LegendItem, ReactNode>> = {
    active: <rect {...BOX} className={drawn.active} />,
    disconnected: (
      <>
        <rect {...BOX} className={drawn.disconnected} />
        <rect {...BOX} fill={`url(#${ids.disconnected})`} />
      </>
    ),
    unknown: (
      <>
        <rect {...BOX} className={drawn.unknown} />
        <rect {...BOX} fill={`url(#${ids.unknown})`} />
      </>
    ),
    perhaps: <line x1={0} x2={22} y1={6} y2={6} className={drawn.perhaps} />,
    notWatched: <rect width={22} height={12} fill={`url(#${ids.notWatched})`} />,
    silent: <rect width={22} height={12} fill={`url(#${ids.silent})`} />,
    full: <rect width={22} height={12} className={drawn.fullShade} />,
  };
  return (
    <ul className={styles.legend} aria-label={text.timeline.legend.name}>
      {ITEMS.filter((item) => shown.has(item)).map((item) => (
        <li key={item} className={styles.item}>
          <svg aria-hidden width={22} height={12} className={drawn.svg}>
            {samples[item]}
          </svg>
          {text.timeline.legend[item]}
        </li>
      ))}
    </ul>
  );
});

const BOX = { x: 0.5, y: 0.5, width: 21, height: 11, rx: 2 } as const;
