import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactElement, useDeferredValue, useMemo } from 'react';
import type { ServerView, Wait } from '../../shared/model.ts';
import { text } from '../../shared/text/text.ts';
import { ServerListBox } from '../components/ServerListBox.tsx';
import { WatchBar } from '../components/WatchBar.tsx';
import { listServers } from '../server-list.ts';
import { SEARCH_FIELD_ID } from '../shortcuts.ts';
import { needOf } from '../situation.ts';
import { usePage, useStore } from '../store-context.ts';

const useStyles = makeStyles({
  pane: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  top: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  search: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  summary: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    color: tokens.colorNeutralForeground3,
  },
  nothing: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    flexGrow: 1,
    overflowWrap: 'anywhere',
  },
});

const NO_SERVERS: readonly ServerView[] = [];
const NO_WAITS: readonly Wait[] = [];

/** The left pane: search, the servers by need, and the state of the watch. */
export function ServerList(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const servers = usePage((state) => state.fleet?.servers ?? NO_SERVERS);
  const chosen = usePage((state) => (state.page === 'fleet' ? state.chosen : null));
  const query = usePage((state) => state.query);
  // A key is shown before the list has been searched for it.
  const searched = useDeferredValue(query);
  const waits = usePage((state) => state.fleet?.waits ?? NO_WAITS);
  const waiting = useMemo(() => new Set(waits.map(({ server }) => server)), [waits]);
  const listed = useMemo(() => listServers(servers, searched), [servers, searched]);

  function onSearchKey(event: KeyboardEvent): void {
    const first = listed[0];
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      store.search('');
    } else if (event.key === 'Enter' && first !== undefined) {
      store.choose(first.server.name, true);
    }
  }

  return (
    <div className={styles.pane}>
      <div className={styles.top}>
        <SearchBox
          id={SEARCH_FIELD_ID}
          className={styles.search}
          aria-label={text.list.search}
          placeholder={text.list.search}
          value={query}
          onChange={(_, { value }) => store.search(value)}
          onKeyDown={onSearchKey}
        />
        <Button
          appearance="subtle"
          icon={<ArrowClockwise20Regular />}
          aria-label={text.list.refreshAll}
          title={text.list.refreshAllTitle}
          onClick={() => void store.refresh()}
        />
      </div>
      <Text size={200} className={styles.summary}>
        {summarise(servers)}
      </Text>
      {listed.length > 0 ? (
        <ServerListBox listed={listed} chosen={chosen} waiting={waiting} onChoose={store.choose} />
      ) : (
        <div className={styles.nothing} role="status">
          {text.list.nothingFound(query.trim())}
        </div>
      )}
      <WatchBar />
    </div>
  );
}

function summarise(servers: readonly ServerView[]): string {
  const needs = servers.map(needOf);
  return text.list.summary(
    servers.length,
    needs.filter((need) => need === 'full').length,
    needs.filter((need) => need === 'unknown').length,
  );
}
