import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import { sayHours } from '../../shared/text/overview/say-hours.ts';
import { text } from '../../shared/text/text.ts';
import { showLastWeek } from '../history/history-actions.ts';
import { useStore } from '../state/store-context.ts';
import { Tip } from '../ui/Tip.tsx';
import { HoursStrip } from './HoursStrip.tsx';
import { useOverviewStyles } from './overview-styles.ts';
import { isSeenInPart, type WeekRow } from './week-rows.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
  },
  track: {
    boxSizing: 'border-box',
    height: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    minWidth: '2px',
    backgroundColor: tokens.colorStatusDangerForeground1,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
});

interface WeekServerProps {
  readonly row: WeekRow;
  /** The user's name for it. */
  readonly label: string;
  /** Of the whole period. */
  readonly hoursInAll: number;
}

/** For how long one server was full: a number, a bar, and the hours of the day. It leads to the server's timeline. */
export const WeekServer = memo(function WeekServer({
  row,
  label,
  hoursInAll,
}: WeekServerProps): ReactElement {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const store = useStore();
  const { name, busiest, hoursSeen } = row;
  const said = [
    ...(busiest === null ? [] : [text.overview.mostly(busiest.from, busiest.until)]),
    ...(isSeenInPart(row, hoursInAll) ? [text.overview.seenHours(hoursSeen, hoursInAll)] : []),
  ].join(', ');
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <Tip says={text.overview.leadsToTimeline(label)} is="more">
          <Link
            as="button"
            className={mergeClasses(shared.name, shared.cut)}
            onClick={() => showLastWeek(store, name)}
          >
            {label}
          </Link>
        </Tip>
        <span className={shared.number}>{sayLength(row)}</span>
      </div>
      <div className={styles.track} aria-hidden>
        <div className={styles.bar} style={{ width: `${row.share * 100}%` }} />
      </div>
      <HoursStrip hours={row.hours} />
      {said !== '' && <span className={shared.small}>{said}</span>}
    </li>
  );
});

/** A day only where more than one was seen. */
function sayLength({ fullMs, fullMsADay, daysSeen }: WeekRow): string {
  const all = text.overview.inWeek(sayHours(fullMs));
  return daysSeen < 2 ? all : `${text.overview.aDay(sayHours(fullMsADay))}, ${all}`;
}
