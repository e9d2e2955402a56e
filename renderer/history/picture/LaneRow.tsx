import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import type { Period } from '../../../shared/domain/history/logons-within.ts';
import { text } from '../../../shared/text/text.ts';
import { type BarHandlers, LaneBar } from './LaneBar.tsx';
import type { DrawnIds } from './PictureDefs.tsx';
import type { Bar, Lane } from './person-lanes.ts';
import { BAR_HEIGHT, barTop, laneHeight } from './picture-size.ts';
import { useDrawnStyles } from './picture-styles.ts';
import type { TimeScale } from './ticks.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'stretch' },
  name: {
    flexShrink: 0,
    boxSizing: 'border-box',
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalXS}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  past: { color: tokens.colorNeutralForeground3 },
  chosen: { fontWeight: tokens.fontWeightSemibold },
});

interface LaneRowProps {
  readonly lane: Lane;
  readonly handlers: BarHandlers;
  readonly scale: TimeScale;
  readonly shown: Period;
  readonly ids: DrawnIds;
  readonly now: number;
  readonly nameWidth: number;
  readonly width: number;
  /** The keys of bars in this lane; null where they are in none or in another one, which then needs no drawing. */
  readonly focused: string | null;
  readonly tabStop: string | null;
  /** The person the table is filtered by; null for everybody. */
  readonly person: string | null;
  readonly onPerson: (user: string) => void;
}

/** One person over time: the name, and a bar for each part of each logon. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps): ReactElement {
  const { lane, scale, shown, ids, now, nameWidth, width, person } = props;
  const styles = useStyles();
  const drawn = useDrawnStyles();
  const isChosen = person === lane.user;
  return (
    <div className={styles.row}>
      <button
        type="button"
        // Enter on one of the bars does the same; two hundred more stops would be in the way.
        tabIndex={-1}
        title={lane.user}
        aria-label={text.timeline.filterBy(lane.user)}
        aria-pressed={isChosen}
        className={mergeClasses(styles.name, !lane.isOn && styles.past, isChosen && styles.chosen)}
        style={{ width: nameWidth }}
        onClick={() => props.onPerson(lane.user)}
      >
        {lane.label}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no groups of HTML */}
      <svg
        role="group"
        aria-label={lane.user}
        width={width}
        height={laneHeight(lane.tracks)}
        className={mergeClasses(drawn.svg, person !== null && !isChosen && drawn.faded)}
      >
        {lane.perhaps
          .filter((line) => line.until >= shown.from && line.from <= shown.until)
          .map(({ key, from, until, track }) => (
            <line
              key={key}
              x1={scale(from)}
              x2={scale(until)}
              y1={barTop(track) + BAR_HEIGHT / 2}
              y2={barTop(track) + BAR_HEIGHT / 2}
              className={drawn.perhaps}
            />
          ))}
        {barsIn(lane, shown).map((bar) => (
          <LaneBar
            key={bar.key}
            bar={bar}
            label={lane.user}
            scale={scale}
            ids={ids}
            now={now}
            isFocused={props.focused === bar.key}
            isTabStop={props.tabStop === bar.key}
            {...props.handlers}
          />
        ))}
      </svg>
    </div>
  );
});

/** The bars that are on show. */
export function barsIn({ bars }: Lane, { from, until }: Period): readonly Bar[] {
  return bars.filter((bar) => bar.until >= from && bar.from <= until);
}
