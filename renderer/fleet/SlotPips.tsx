import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Slots } from '../../shared/domain/model.ts';
import type { Need } from './situation.ts';

/** More than this many cannot be counted at a glance. */
const MOST_PIPS = 6;

const useStyles = makeStyles({
  pips: { display: 'inline-flex', gap: '3px', flexShrink: 0 },
  pip: {
    boxSizing: 'border-box',
    width: '7px',
    height: '14px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  taken: {
    border: 'none',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  full: { backgroundColor: tokens.colorStatusDangerForeground1 },
  oneLeft: { backgroundColor: tokens.colorNeutralForeground3 },
  free: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  unknown: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  number: {
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
});

/** Whether so many slots are shown as pips, and not as a number. */
export function hasPips({ capacity }: Slots): boolean {
  return capacity !== null && capacity <= MOST_PIPS;
}

/** The slots as pips, filled when taken; a number where there are too many. Text beside it says the same. */
export function SlotPips({ slots, need }: { readonly slots: Slots; readonly need: Need }): ReactElement {
  const styles = useStyles();
  const { capacity, used } = slots;
  if (capacity === null || capacity > MOST_PIPS) {
    const total = capacity === null ? '∞' : String(capacity);
    return (
      <span className={styles.number} aria-hidden>
        {used ?? '?'} / {total}
      </span>
    );
  }
  return (
    <span className={styles.pips} aria-hidden>
      {Array.from({ length: capacity }, (_, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a pip has no identity but its position
          key={place}
          className={mergeClasses(
            styles.pip,
            used === null && styles.unknown,
            used !== null && place < used && mergeClasses(styles.taken, styles[need]),
          )}
        />
      ))}
    </span>
  );
}
