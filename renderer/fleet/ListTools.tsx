import { makeStyles, ToggleButton, Tooltip, tokens } from '@fluentui/react-components';
import { GroupList20Regular } from '@fluentui/react-icons';
import { memo, type ReactElement, useMemo } from 'react';
import { rememberFor } from '../../shared/basics/remember.ts';
import { FILTERS, type Filter } from '../../shared/contract/view.ts';
import type { ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { arrange } from '../state/navigation.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { passes } from './list-search.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  filters: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  filter: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusCircular,
  },
  number: { fontVariantNumeric: 'tabular-nums', marginLeft: tokens.spacingHorizontalXS },
});

/** Set by the overview: most servers are free, and its button would make a second line of them. */
const ONLY_WHILE_ON: Filter = 'free';

interface ListToolsProps {
  readonly servers: readonly ServerView[];
  /** Whether any server has a group. */
  readonly withGroups: boolean;
}

/** The filters, each with the number of servers it matches, and the switch for groups. */
export const ListTools = memo(function ListTools({ servers, withGroups }: ListToolsProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const { filters, grouped } = usePage((state) => state.view);
  const counts = useMemo(() => countPassing(servers), [servers]);
  return (
    <div className={styles.bar}>
      <fieldset className={styles.filters} aria-label={text.list.filtersName}>
        {FILTERS.filter((filter) => filter !== ONLY_WHILE_ON || filters.includes(filter)).map((filter) => {
          const { name, title } = text.list.filter[filter];
          return (
            <ToggleButton
              key={filter}
              size="small"
              className={styles.filter}
              checked={filters.includes(filter)}
              aria-label={text.list.filterCount(name, counts[filter])}
              title={title}
              onClick={() => arrange(store, { filters: toggled(filters, filter) })}
            >
              {name}
              {counts[filter] > 0 && <span className={styles.number}>{counts[filter]}</span>}
            </ToggleButton>
          );
        })}
      </fieldset>
      {withGroups && (
        <Tooltip relationship="label" content={text.list.group}>
          <ToggleButton
            size="small"
            appearance="subtle"
            icon={<GroupList20Regular />}
            checked={grouped}
            onClick={() => arrange(store, { grouped: !grouped })}
          />
        </Tooltip>
      )}
    </div>
  );
});

function toggled(filters: readonly Filter[], filter: Filter): Filter[] {
  return FILTERS.filter((each) => filters.includes(each) !== (each === filter));
}

function countPassing(servers: readonly ServerView[]): Readonly<Record<Filter, number>> {
  const counts = { full: 0, oneLeft: 0, free: 0, disconnected: 0, unknown: 0 };
  for (const server of servers) for (const filter of passedBy(server)) counts[filter] += 1;
  return counts;
}

const passedBy = rememberFor((server: ServerView) => FILTERS.filter((filter) => passes(server, filter)));
