import { makeStyles, Title3, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import { text } from '../../shared/text/text.ts';
import { BackToList } from '../fleet/BackToList.tsx';
import { NO_SERVERS } from '../state/empty.ts';
import { usePage } from '../state/store-context.ts';
import { NARROW, TWO_COLUMNS } from '../ui/layout.ts';
import { FreedThisWeek } from './FreedThisWeek.tsx';
import { FullNow } from './FullNow.tsx';
import { FullThisWeek } from './FullThisWeek.tsx';
import { countFleet } from './fleet-counts.ts';
import { LeftBehindList } from './LeftBehindList.tsx';
import { OverviewCounts } from './OverviewCounts.tsx';
import { useOverview } from './use-overview.ts';

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, overflowY: 'auto', containerType: 'inline-size', containerName: 'page' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '1080px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  title: { margin: 0 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    alignItems: 'start',
    [TWO_COLUMNS]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
});

/** The fleet at a glance: what is full now, what was this week, and who holds a slot without using it. */
export function OverviewPage(): ReactElement {
  const styles = useStyles();
  const servers = usePage((state) => state.fleet?.servers ?? NO_SERVERS);
  const counts = useMemo(() => countFleet(servers), [servers]);
  const overview = useOverview();
  return (
    <section className={styles.page}>
      <div className={styles.content}>
        <BackToList />
        <Title3 as="h2" className={styles.title}>
          {text.overview.title}
        </Title3>
        <OverviewCounts counts={counts} />
        <FullNow servers={servers} counts={counts} />
        <div className={styles.columns}>
          <FullThisWeek answer={overview} servers={servers} />
          <LeftBehindList servers={servers} />
        </div>
        {overview?.ok === true && <FreedThisWeek freed={overview.value.freed} />}
      </div>
    </section>
  );
}
