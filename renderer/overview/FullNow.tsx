import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { memo, type ReactElement, useMemo } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { useHeldOrder } from '../fleet/held-order.ts';
import { refusalToFree } from '../server/connect-choices.ts';
import { actionContext } from '../server/reset-idlest.ts';
import { NO_JOBS } from '../state/empty.ts';
import { usePage, useSettingsInUse, useStore } from '../state/store-context.ts';
import { Card } from '../ui/Card.tsx';
import { MIDDLE_ROWS, WIDE_ROWS } from '../ui/layout.ts';
import { FullNowRow } from './FullNowRow.tsx';
import type { FleetCounts } from './fleet-counts.ts';
import { longestFull } from './longest-full.ts';
import { MOST_ON_OVERVIEW } from './most-on-overview.ts';
import { showInList } from './overview-actions.ts';
import { useOverviewStyles } from './overview-styles.ts';

const useStyles = makeStyles({
  rows: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    [MIDDLE_ROWS]: { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)' },
    [WIDE_ROWS]: { gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 7fr) auto' },
  },
});

interface FullNowProps {
  readonly servers: readonly ServerView[];
  readonly counts: FleetCounts;
}

/** The servers that are full, the longest full first, each with the way to free a slot. */
export const FullNow = memo(function FullNow({ servers, counts }: FullNowProps): ReactElement {
  const shared = useOverviewStyles();
  const settings = useSettingsInUse();
  const full = useMemo(() => longestFull(servers), [servers]);
  // A row must not move, or leave, under the pointer: its button ends a session.
  const { rows: listed, onTouch, onLeave } = useHeldOrder(full, servers, null);
  if (settings === null || listed.length === 0) return <Text>{sayNoneFull(counts)}</Text>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only tells that somebody points at the rows
    <div onPointerMove={onTouch} onPointerLeave={onLeave} onKeyDown={onTouch}>
      <Card>
        <Text as="h3" size={400} weight="semibold" className={shared.title}>
          {text.overview.fullNow}
        </Text>
        <FullRows rows={listed.slice(0, MOST_ON_OVERVIEW).map(({ server }) => server)} settings={settings} />
        {counts.full > MOST_ON_OVERVIEW && <AllFull servers={counts.full} />}
      </Card>
    </div>
  );
});

interface FullRowsProps {
  readonly rows: readonly ServerView[];
  readonly settings: Settings;
}

function FullRows({ rows, settings }: FullRowsProps): ReactElement {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const caller = usePage((state) => state.info?.caller ?? '');
  const jobs = usePage((state) => state.fleet?.jobs ?? NO_JOBS);
  const refusals = rows.map((server) => refusalToFree(server, actionContext(server, settings, caller, jobs)));
  const first = refusals.indexOf(null);
  return (
    <ul className={mergeClasses(shared.list, styles.rows)}>
      {rows.map((server, place) => (
        <FullNowRow
          key={server.name}
          server={server}
          settings={settings}
          caller={caller}
          refusal={refusals[place] ?? null}
          isFirst={place === first}
        />
      ))}
    </ul>
  );
}

function AllFull({ servers }: { readonly servers: number }): ReactElement {
  const shared = useOverviewStyles();
  const store = useStore();
  return (
    <Link as="button" className={shared.all} onClick={() => showInList(store, ['full'])}>
      {text.overview.allFull(servers)}
    </Link>
  );
}

function sayNoneFull({ asked, all, unknown }: FleetCounts): string {
  if (asked === 0) return text.overview.noneAsked;
  if (unknown === all) return text.overview.noneAnswers;
  return unknown === 0 ? text.overview.nothingFull : text.overview.nothingKnownFull(unknown);
}
