import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { MOST_NAMES } from '../../../shared/names/name-pattern.ts';
import { text } from '../../../shared/text/text.ts';
import { usePage, useStore } from '../../state/store-context.ts';
import type { ServerDraft } from '../server-draft.ts';
import {
  changeServers,
  filterServers,
  groupsOf,
  putBack,
  type Removed,
  removeServers,
} from '../server-drafts.ts';
import { showSettings } from '../settings-actions.ts';
import { draftOf } from '../settings-draft.ts';
import { useChangeDraft, useDraft, useDraftErrors } from '../use-draft.ts';
import { useError } from '../use-setting.ts';
import { AddServer } from './AddServer.tsx';
import { SelectionTools } from './SelectionTools.tsx';
import { ServerRows } from './ServerRows.tsx';

const useStyles = makeStyles({
  editor: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    // A minimum height replaces that of the content: without this, wrapped text would be cut.
    flexShrink: 0,
    minHeight: '32px',
  },
  search: { flex: '1 1 200px', maxWidth: '320px' },
  said: { color: tokens.colorNeutralForeground3 },
  removed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

const NO_ROWS: ReadonlySet<number> = new Set();

/** The servers of the settings: add, search, edit one or many, remove and undo. */
export function ServerEditor(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const groupsId = useId();
  const change = useChangeDraft();
  const servers = useDraft((draft) => draft.servers);
  const errors = useDraftErrors((all) => all.servers);
  const listError = useError('servers');
  const openKey = usePage((state) => state.settingsView.openServer);
  const settings = usePage((state) => state.settings);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [marked, setMarked] = useState<ReadonlySet<number>>(NO_ROWS);
  const [removed, setRemoved] = useState<Removed>([]);
  const selectedNow = useRef(marked);

  const words = text.settings.server;
  const shown = useMemo(() => {
    const found = new Set(filterServers(servers, search));
    // The open one stays in the list, even when its new name no longer matches the search.
    return servers.filter((server) => found.has(server) || server.key === openKey);
  }, [servers, search, openKey]);
  // Only visible rows are selected: no one should remove what they do not see.
  const selected = useMemo(
    () => new Set(shown.flatMap(({ key }) => (marked.has(key) ? [key] : []))),
    [shown, marked],
  );
  selectedNow.current = selected;
  const groups = useMemo(() => groupsOf(servers), [servers]);
  const unsaved = useMemo(() => {
    const saved = new Set(settings === null ? [] : draftOf(settings).servers.map(({ key }) => key));
    return servers.reduce((count, { key }) => (saved.has(key) ? count : count + 1), 0);
  }, [servers, settings]);

  const onOpen = useCallback(
    (key: number, open: boolean) => showSettings(store, { openServer: open ? key : null }),
    [store],
  );
  const onSelect = useCallback(
    (key: number, on: boolean) =>
      setMarked((before) => new Set(on ? [...before, key] : [...before].filter((each) => each !== key))),
    [],
  );
  const onChange = useCallback(
    (key: number, different: Partial<Omit<ServerDraft, 'key'>>) =>
      change((draft) => ({ ...draft, servers: changeServers(draft.servers, new Set([key]), different) })),
    [change],
  );
  const remove = useCallback(
    (keys: ReadonlySet<number>) =>
      change((draft) => {
        const { servers: left, removed: gone } = removeServers(draft.servers, keys);
        setRemoved(gone);
        return { ...draft, servers: left };
      }),
    [change],
  );
  const onRemove = useCallback((key: number) => remove(new Set([key])), [remove]);
  const onDelete = useCallback(
    (key: number) => remove(selectedNow.current.size > 0 ? selectedNow.current : new Set([key])),
    [remove],
  );

  function undo(): void {
    change((draft) => ({ ...draft, servers: putBack(draft.servers, removed) }));
    setRemoved([]);
  }

  return (
    <div className={styles.editor}>
      <AddServer />
      {servers.length > 0 && (
        <div className={styles.line}>
          {selected.size === 0 ? (
            <>
              <SearchBox
                className={styles.search}
                aria-label={words.search}
                placeholder={words.search}
                value={typed}
                onChange={(_, { value }) => setTyped(value)}
              />
              <Text size={200} className={styles.said} role="status">
                {words.shown(shown.length, servers.length)}
                {unsaved > 0 && ` · ${words.notSaved(unsaved)}`}
              </Text>
            </>
          ) : (
            <SelectionTools
              selected={selected}
              onClear={() => setMarked(NO_ROWS)}
              onRemove={() => remove(selected)}
              onSelectAll={() => setMarked(new Set(shown.map(({ key }) => key)))}
            />
          )}
        </div>
      )}
      {listError !== undefined && servers.length > MOST_NAMES && (
        <Text className={styles.wrong}>{listError}</Text>
      )}
      {removed.length > 0 && (
        <div className={styles.removed}>
          <Text role="status">{words.removed(removed.length)}</Text>
          <Button appearance="subtle" onClick={undo}>
            {words.undo}
          </Button>
        </div>
      )}
      {servers.length === 0 && <Text className={styles.said}>{words.empty}</Text>}
      {servers.length > 0 && shown.length === 0 && <Text>{words.nothingFound(search)}</Text>}
      {shown.length > 0 && (
        <ServerRows
          servers={shown}
          errors={errors}
          openKey={openKey}
          selected={selected}
          groupsId={groupsId}
          onOpen={onOpen}
          onSelect={onSelect}
          onChange={onChange}
          onRemove={onRemove}
          onDelete={onDelete}
        />
      )}
      <datalist id={groupsId}>
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
    </div>
  );
}
