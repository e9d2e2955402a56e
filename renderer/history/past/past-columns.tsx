import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ServerLogon } from '../../../shared/domain/history/joined/person-history.ts';
import type { Logon } from '../../../shared/domain/history/logon.ts';
import { sameServer } from '../../../shared/names/server-name.ts';
import { text } from '../../../shared/text/text.ts';
import { usePage, useStore } from '../../state/store-context.ts';
import { collator } from '../../ui/collator.ts';
import { Tip } from '../../ui/Tip.tsx';
import type { VirtualColumn } from '../../ui/table/VirtualTable.tsx';
import { showTimelineAt } from '../history-actions.ts';
import { LOGON_COLUMNS, USER_COLUMN } from '../history-columns.tsx';
import type { HistoryRow } from '../history-rows.ts';

/** A logon and its server, as a table shows it. */
export type PlacedRow = HistoryRow & { readonly logon: ServerLogon };

const useStyles = makeStyles({ link: { fontSize: tokens.fontSizeBase200, textAlign: 'start' } });

/** The server as a way to its timeline at the time of the logon, where it is still watched. */
function ServerCell({ logon }: { readonly logon: ServerLogon }): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const server = usePage(({ fleet }) => fleet?.servers.find(({ name }) => sameServer(name, logon.server)));
  if (server === undefined) return <>{logon.server}</>;
  return (
    <Tip says={text.past.openTimeline(server.label)} is="more">
      <Link
        as="button"
        className={styles.link}
        onClick={() => showTimelineAt(store, server.name, timeOf(logon))}
      >
        {server.label}
      </Link>
    </Tip>
  );
}

function timeOf({ from, until }: Logon): { readonly from: number; readonly until: number } {
  return { from, until: Math.max(from, until ?? Date.now()) };
}

export const PAST_COLUMNS: readonly VirtualColumn<PlacedRow>[] = [
  USER_COLUMN,
  {
    id: 'server',
    header: () => text.past.server,
    track: 'minmax(0, 1.2fr)',
    render: ({ logon }) => <ServerCell logon={logon} />,
    compare: (a, b) => collator.compare(a.logon.server, b.logon.server),
  },
  ...LOGON_COLUMNS,
];
