import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FreedCounts } from '../../shared/domain/history/overview/overview-history.ts';
import { text } from '../../shared/text/text.ts';
import { showPage } from '../state/navigation.ts';
import { useStore } from '../state/store-context.ts';
import { Tip } from '../ui/Tip.tsx';
import { useOverviewStyles } from './overview-styles.ts';

const BY = ['you', 'wait', 'command', 'others'] as const satisfies readonly (keyof FreedCounts)[];

/** How many slots were freed, and how; it leads to the audit log, which has each of them. */
export function FreedThisWeek({ freed }: { readonly freed: FreedCounts }): ReactElement {
  const shared = useOverviewStyles();
  const store = useStore();
  const slots = BY.reduce((sum, by) => sum + freed[by], 0);
  const parts = BY.filter((by) => freed[by] > 0).map((by) => `${text.overview.freedBy[by]} ${freed[by]}`);
  return (
    <Tip says={text.overview.leadsToAudit} is="more">
      <Link as="button" className={shared.all} onClick={() => showPage(store, 'audit')}>
        {slots === 0 ? text.overview.freedNone : text.overview.freed(slots, parts.join(', '))}
      </Link>
    </Tip>
  );
}
