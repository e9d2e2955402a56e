import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react';
import { MOST_CLOSED_GROUPS } from '../../shared/contract/view.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { shortcutOf } from '../keys/shortcuts.ts';
import { useContextMenu } from '../menus/opened-menu.ts';
import { connectOrAsk } from '../server/connect-choices.ts';
import { resetIdlest } from '../server/reset-idlest.ts';
import { connect } from '../server/server-requests.ts';
import { NO_KEYS, NO_SERVERS, NO_WAITS } from '../state/empty.ts';
import { arrange } from '../state/navigation.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { IS_NARROW } from '../ui/layout.ts';
import { useMedia } from '../ui/media.ts';
import { focusFirst } from '../ui/panes.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { AddServersMenu } from '../welcome/AddServersMenu.tsx';
import { choose, search } from './fleet-actions.ts';
import { useHeldOrder } from './held-order.ts';
import { ListMenu, RowMenu } from './ListMenus.tsx';
import { ListTools } from './ListTools.tsx';
import { inListOrder } from './list-order.ts';
import { flatRows, type GroupRow, groupedRows, groupKey, hasGroups, type ListRow } from './list-rows.ts';
import { findServers } from './list-search.ts';
import { sayNarrowed, summarise } from './list-summary.ts';
import { RefreshAll } from './RefreshAll.tsx';
import { SearchField } from './SearchField.tsx';
import { ServerListBox } from './ServerListBox.tsx';
import { SortMenu } from './SortMenu.tsx';
import { sharedSuffix } from './short-names.ts';

const useStyles = makeStyles({
  pane: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  top: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  summary: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    minHeight: '24px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  said: { flexGrow: 1, minWidth: 0 },
  showAll: { flexShrink: 0, fontSize: 'inherit', lineHeight: 'inherit' },
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    flexGrow: 1,
    overflowWrap: 'anywhere',
  },
});

/** The left pane: search, filters, and the servers by urgency. A key shows its answer in the same frame as itself. */
export function ServerList(): ReactElement {
  const searched = usePage((state) => state.query);
  const styles = useStyles();
  const store = useStore();
  const pane = useRef<HTMLDivElement>(null);
  const servers = usePage((state) => state.fleet?.servers ?? NO_SERVERS);
  const chosen = usePage((state) => (state.page === 'fleet' ? state.chosen : null));
  const { filters, grouped: wantsGroups, closedGroups, listOrder } = usePage((state) => state.view);
  const isNarrow = useMedia(IS_NARROW);
  const waits = usePage((state) => state.fleet?.waits ?? NO_WAITS);
  const waiting = useMemo(() => new Set(waits.map(({ server }) => server)), [waits]);
  const withGroups = useMemo(() => hasGroups(servers), [servers]);
  const grouped = withGroups && wantsGroups;
  const sorted = useMemo(() => inListOrder(servers, listOrder), [servers, listOrder]);
  const suffix = useMemo(() => sharedSuffix(servers.map(({ name }) => name)), [servers]);
  const fresh = useMemo(() => findServers(sorted, searched, filters), [sorted, searched, filters]);
  const asked = useMemo(
    () => ({ searched, filters, grouped, listOrder }),
    [searched, filters, grouped, listOrder],
  );
  const { rows: listed, onTouch, onLeave } = useHeldOrder(fresh, servers, asked);
  const isSearching = searched.trim() !== '';
  // A search shows all hits; a group that is closed while searching is closed for this search only.
  const [closedInSearch, setClosedInSearch] = useState({ searched, keys: NO_KEYS });
  const closed = useMemo(() => {
    if (!isSearching) return new Set(closedGroups.map(groupKey));
    return closedInSearch.searched === searched ? closedInSearch.keys : NO_KEYS;
  }, [isSearching, searched, closedGroups, closedInSearch]);
  const inOrder = grouped ? groupedRows : flatRows;
  const rows = useMemo(() => inOrder(listed, closed), [inOrder, listed, closed]);

  const menu = useContextMenu<ListRow>();

  function onMenu(row: ListRow, at: MouseEvent | Element): void {
    if (at instanceof Element) menu.openBelow(at, row);
    else menu.openAtPointer(at, row);
  }

  const onChoose = useCallback((name: ServerName, open: boolean) => choose(store, name, open), [store]);

  /** What Enter in the search has shown last, and for which text. */
  const entered = useRef<{ readonly searched: string; readonly server: ServerName } | null>(null);

  function onSearchKey(event: KeyboardEvent): void {
    const shortcut = shortcutOf('search', event);
    if (shortcut === 'clear' && searched !== '') {
      event.preventDefault();
      search(store, '');
    } else if (shortcut === 'firstHit') {
      onEnter(firstServer(rows));
    } else if (shortcut === 'toList' && pane.current !== null) {
      const first = firstServer(rows);
      if (first === null) return;
      event.preventDefault();
      if (!listed.some(({ server }) => server.name === chosen)) choose(store, first, false);
      focusFirst(pane.current);
    }
  }

  /** Shows the first hit; once more, connects to that server, not to another one that has become the first since. */
  function onEnter(first: ServerName | null): void {
    const before = entered.current;
    const { page, chosen } = store.getState();
    if (before !== null && before.searched === searched && page === 'fleet' && chosen === before.server) {
      onConnect(before.server, false);
    } else if (first !== null) {
      entered.current = { searched, server: first };
      choose(store, first, true);
    }
  }

  function onToggle({ key, path }: GroupRow, open: boolean): void {
    if (isSearching) {
      setClosedInSearch({
        searched,
        keys: new Set([...closed, key].filter((each) => !open || each !== key)),
      });
      return;
    }
    const others = closedGroups.filter((each) => groupKey(each) !== key);
    arrange(store, {
      closedGroups: open ? others : [...others, [...path]].slice(-MOST_CLOSED_GROUPS),
    });
  }

  function onConnect(name: ServerName, console: boolean): void {
    const server = servers.find((each) => each.name === name);
    if (server === undefined) return;
    // A narrow window does not show the server's page yet: show it instead of connecting.
    if (isNarrow) choose(store, name, true);
    else if (console) void connect(store, name, true);
    else connectOrAsk(store, server);
  }

  function showAll(): void {
    search(store, '');
    arrange(store, { filters: [] });
  }

  const isNarrowed = isSearching || filters.length > 0;
  const said = isNarrowed ? sayNarrowed(listed, servers, isSearching) : summarise(servers);
  return (
    <div className={styles.pane} ref={pane}>
      <div className={styles.top}>
        <SearchField onKeyDown={onSearchKey} />
        <RefreshAll label={text.list.refreshAll} />
        <AddServersMenu />
      </div>
      <ListTools servers={servers} withGroups={withGroups} />
      <div className={styles.summary}>
        <Text size={200} className={styles.said}>
          {said}
        </Text>
        {isNarrowed && listed.length > 0 && (
          <Link as="button" className={styles.showAll} onClick={showAll}>
            {text.list.showAll}
          </Link>
        )}
        {listed.length > 0 && <SortMenu />}
        {listed.length > 0 && <ListMenu isNarrowed={isNarrowed} />}
      </div>
      <VisuallyHidden>
        {/* Announced for a search, and not whenever a server becomes full. */}
        <div role="status">{isNarrowed && listed.length > 0 && said}</div>
      </VisuallyHidden>
      {listed.length > 0 ? (
        <ServerListBox
          rows={rows}
          grouped={grouped}
          chosen={chosen}
          asked={asked}
          isSearch={isSearching}
          waiting={waiting}
          onChoose={onChoose}
          onToggle={onToggle}
          onConnect={onConnect}
          onReset={(name) => resetIdlest(store, name)}
          onMenu={onMenu}
          suffix={suffix}
          onTouch={onTouch}
          onLeave={onLeave}
        />
      ) : (
        <div className={styles.nothing}>
          <div role="status">
            {isSearching ? text.list.nothingFound(searched.trim()) : text.list.nothingPasses}
          </div>
          <Button onClick={showAll}>{text.list.showAll}</Button>
        </div>
      )}
      <RowMenu menu={menu} onToggle={onToggle} />
    </div>
  );
}

function firstServer(rows: readonly ListRow[]): ServerName | null {
  for (const row of rows) if (row.kind === 'server') return row.listed.server.name;
  return null;
}
