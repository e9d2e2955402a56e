import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { sayHours } from '../../shared/text/overview/say-hours.ts';
import { text } from '../../shared/text/text.ts';

/** Under the strip: enough to find any hour. */
const MARKS = [0, 6, 12, 18, 24];

const useStyles = makeStyles({
  strip: { display: 'grid', gridTemplateColumns: 'repeat(24, minmax(0, 1fr))', gap: '1px', height: '20px' },
  cell: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'end',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  full: {
    width: '100%',
    // Not red as the bar above it: that tells how much, this only when.
    backgroundColor: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  marks: {
    display: 'flex',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
});

/** At what hours of the day a server was full: the higher, the longer. `hours`: 24 lengths of time, from midnight on. */
export function HoursStrip({ hours }: { readonly hours: readonly number[] }): ReactElement {
  const styles = useStyles();
  const most = Math.max(...hours);
  const said = hours.map((ms, hour) => text.overview.inHour(hour, hour + 1, sayHours(ms)));
  const spoken = said.filter((_, hour) => (hours[hour] ?? 0) > 0).join('; ');
  return (
    <div role="img" aria-label={text.overview.byHour(spoken)}>
      <div className={styles.strip}>
        {hours.map((ms, hour) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an hour of the day is its position
          <div key={hour} className={styles.cell} title={ms > 0 ? said[hour] : undefined}>
            {ms > 0 && <div className={styles.full} style={{ height: `max(2px, ${(ms / most) * 100}%)` }} />}
          </div>
        ))}
      </div>
      <div className={styles.marks}>
        {MARKS.map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </div>
    </div>
  );
}
