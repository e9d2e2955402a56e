import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';
import type { ServerName, ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { StatusIcon } from '../fleet/StatusIcon.tsx';
import { needOf, saySlots, sayStatus } from '../fleet/situation.ts';
import { asksBeforeConnect, connectOrAsk } from '../server/connect-choices.ts';
import { NO_KEYS, NO_SERVERS } from '../state/empty.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { type VirtualColumn, VirtualTable } from '../ui/table/VirtualTable.tsx';
import { type Scope, sayScope, serversIn } from './scope.ts';

const useStyles = makeStyles({
  table: {
    maxHeight: 'min(420px, 50vh)',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  state: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/**
 * The servers of a scope, to walk through them: each click opens one connection. They are those of the moment when it was
 * opened, in that order, so that no row moves.
 */
export function ConnectScopeDialog({ scope }: { readonly scope: Scope }): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const all = usePage(({ fleet }) => fleet?.servers ?? NO_SERVERS);
  const [names] = useState(() => serversIn(scope, store.getState()).map(({ name }) => name));
  const [opened, setOpened] = useState<ReadonlySet<string>>(NO_KEYS);
  const servers = useMemo(() => inOrder(names, all), [names, all]);
  const columns = useMemo(
    () =>
      connectColumns(styles.state, opened, (server) => {
        connectOrAsk(store, server);
        if (!asksBeforeConnect(server)) setOpened((before) => new Set([...before, server.name]));
      }),
    [styles.state, opened, store],
  );
  const words = text.scope;
  return (
    <DialogFrame title={words.connect.title(sayScope(scope, servers))} close={words.connect.close}>
      {servers.length === 0 ? (
        <Text>{words.noServers}</Text>
      ) : (
        <VirtualTable
          className={styles.table}
          label={words.connect.table}
          rows={servers}
          rowKey={({ name }) => name}
          columns={columns}
        />
      )}
      <Text size={200} className={styles.hint}>
        {words.connect.hint}
      </Text>
    </DialogFrame>
  );
}

/** These servers as they are now, in this order; those that are not watched any more are left out. */
function inOrder(names: readonly ServerName[], servers: readonly ServerView[]): readonly ServerView[] {
  const byName = new Map(servers.map((server) => [server.name, server]));
  return names.flatMap((name) => byName.get(name) ?? []);
}

/** `opened`: the names of those that were connected to from here. */
function connectColumns(
  stateClass: string,
  opened: ReadonlySet<string>,
  onConnect: (server: ServerView) => void,
): readonly VirtualColumn<ServerView>[] {
  const words = text.scope.connect;
  return [
    {
      id: 'server',
      header: () => words.server,
      track: 'minmax(0, 1.4fr)',
      render: ({ label }) => (
        <Text size={200} weight="semibold">
          {label}
        </Text>
      ),
    },
    {
      id: 'state',
      header: () => words.state,
      track: 'minmax(0, 1fr)',
      render: (server) => (
        <span className={stateClass}>
          <StatusIcon need={needOf(server)} />
          {sayStatus(server)}
        </span>
      ),
    },
    {
      id: 'slots',
      header: () => words.slots,
      track: 'minmax(0, 0.8fr)',
      render: (server) => saySlots(server),
    },
    {
      id: 'opened',
      header: () => words.connectColumn,
      track: '168px',
      render: (server) => (
        <span className={stateClass}>
          <Button size="small" aria-label={words.connectTo(server.label)} onClick={() => onConnect(server)}>
            {asksBeforeConnect(server) ? words.choose : words.connect}
          </Button>
          {opened.has(server.name) && <Text size={200}>{words.opened}</Text>}
        </span>
      ),
    },
  ];
}
