import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import type { ServerStatus } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { RefreshAll } from '../fleet/RefreshAll.tsx';
import { StatusIcon } from '../fleet/StatusIcon.tsx';
import { useStore } from '../state/store-context.ts';
import { Age } from '../ui/Age.tsx';
import { Tip } from '../ui/Tip.tsx';
import type { FleetCounts } from './fleet-counts.ts';
import { showInList } from './overview-actions.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
  },
  count: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  number: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  plain: { fontWeight: tokens.fontWeightRegular },
  asked: {
    marginLeft: 'auto',
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
});

const STATUSES = ['full', 'free', 'unknown'] as const satisfies readonly ServerStatus[];

/** How many servers are full, free and unknown, each with the way to them in the list; and when one was asked last. */
export const OverviewCounts = memo(function OverviewCounts({
  counts,
}: {
  readonly counts: FleetCounts;
}): ReactElement {
  const styles = useStyles();
  const store = useStore();
  return (
    <div className={styles.line}>
      {STATUSES.map((status) => (
        <span key={status} className={styles.count}>
          <StatusIcon need={status} />
          <Tip says={text.overview.leadsToList} is="more">
            <Link as="button" className={styles.number} onClick={() => showInList(store, [status])}>
              {text.overview[status](counts[status])}
            </Link>
          </Tip>
        </span>
      ))}
      <Tip says={text.overview.leadsToList} is="more">
        <Link
          as="button"
          className={mergeClasses(styles.number, styles.plain)}
          onClick={() => showInList(store, [])}
        >
          {text.overview.of(counts.all)}
        </Link>
      </Tip>
      <span className={styles.asked}>
        {counts.askedLast !== null && (
          <Text size={200}>
            {text.server.asked} <Age at={counts.askedLast} />
          </Text>
        )}
        <RefreshAll label={text.overview.refresh} />
      </span>
    </div>
  );
});
