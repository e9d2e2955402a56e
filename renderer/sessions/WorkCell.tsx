import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Work } from '../../shared/domain/work/work.ts';
import { sayVerdict } from '../../shared/text/say-work.ts';
import { text } from '../../shared/text/text.ts';
import { sayWorkAtLength, sayWorkBriefly } from '../../shared/text/work/say-running.ts';
import { NARROW_TABLE } from '../ui/layout.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

const useStyles = makeStyles({
  cell: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  said: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
    // In a card there is room for a second line.
    [NARROW_TABLE]: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  },
  dot: {
    flexShrink: 0,
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorStatusWarningForeground3,
    // Backgrounds are not shown in high contrast.
    forcedColorAdjust: 'none',
  },
  unknown: { color: tokens.colorNeutralForeground3 },
  /** In a card: the label that the table has in its header. */
  inCard: { display: 'none', [NARROW_TABLE]: { display: 'inline' } },
});

interface WorkCellProps {
  /** Null where it was not judged. */
  readonly work: Work | null;
  /** A card shows it with the label that the table has in its header. */
  readonly labelled?: boolean;
  /** Where nobody is logged on there is nothing to know. */
  readonly hasUser: boolean;
}

/** Whether a session works although nobody types: a word, or the program that does, with the whole reason as a title. */
export function WorkCell({ work, labelled = false, hasUser }: WorkCellProps): ReactElement {
  const styles = useStyles();
  const label = labelled && <span className={styles.inCard}>{text.running.column} </span>;
  if (work === null) {
    return (
      <span className={styles.unknown} title={hasUser ? text.running.notRead : undefined}>
        {label}
        {text.sessions.none}
      </span>
    );
  }
  const works = work.verdict === 'working';
  const said = sayWorkBriefly(work);
  const verdict = sayVerdict(work);
  return (
    <span className={styles.cell} title={sayWorkAtLength(work)}>
      {works ? <span aria-hidden className={styles.dot} /> : label}
      {/* The dot says it to the eye only. */}
      {works && said !== verdict && <VisuallyHidden>{`${verdict}: `}</VisuallyHidden>}
      <span className={mergeClasses(styles.said, work.verdict === 'unknown' && styles.unknown)}>{said}</span>
    </span>
  );
}
