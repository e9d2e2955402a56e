import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import { guardOf } from '../../shared/domain/guard.ts';
import { isWorking, offerRule } from '../../shared/domain/idlest.ts';
import type { Job, ServerView, Session } from '../../shared/domain/model.ts';
import type { RowAction } from '../../shared/domain/permission.ts';
import { text } from '../../shared/text/text.ts';
import { shownSessions } from '../fleet/situation.ts';
import { tell } from '../notices/notice-actions.ts';
import { bulkOf, refusalOfAll } from '../sessions/bulk.ts';
import { performRowAction } from '../sessions/perform-row-action.ts';
import { SelectionBar } from '../sessions/SelectionBar.tsx';
import { SessionTable } from '../sessions/SessionTable.tsx';
import { actOnAll } from '../sessions/session-actions.ts';
import { runningJobs, type SessionRow, sessionRows } from '../sessions/session-rows.ts';
import { NO_KEYS } from '../state/empty.ts';
import { useStore } from '../state/store-context.ts';
import { Age } from '../ui/Age.tsx';
import { Card } from '../ui/Card.tsx';

const useStyles = makeStyles({
  title: { minWidth: 0, margin: 0 },
  table: { padding: tokens.spacingHorizontalXS, gap: 0 },
});

interface ServerSessionsProps {
  readonly server: ServerView;
  readonly settings: Settings;
  readonly caller: string;
  /** All of this server, also those of a selection. */
  readonly jobs: readonly Job[];
}

/** The table of the last answer, or of the last known one while the server does not answer. */
export function ServerSessions({ server, settings, caller, jobs }: ServerSessionsProps): ReactElement | null {
  const styles = useStyles();
  const store = useStore();
  const { askedAt } = shownSessions(server);
  const { works } = server;
  const onAct = useCallback(
    (action: RowAction, session: Session) =>
      performRowAction(store, action, { server: server.name, session, askedAt }, isWorking(session, works)),
    [store, server.name, askedAt, works],
  );
  const rows = useMemo(() => {
    const { sessions, stale } = shownSessions(server);
    return sessionRows(sessions, {
      rule: offerRule(settings, caller, server.lastAnswer),
      guard: guardOf(server.name, settings),
      stale,
      idlest: server.idlest,
      jobs: runningJobs(jobs, server),
      works: server.works,
      evidences: server.evidences,
    });
  }, [server, settings, caller, jobs]);
  // By user and not by id alone: the next user who gets the id must not be selected.
  const [selected, setSelected] = useState(NO_KEYS);
  const isSelected = ({ key }: SessionRow): boolean => selected.has(key);

  /** The reset of the selection bar; without a selection, of the row the key was pressed in. */
  function onReset(row: SessionRow): void {
    const some = rows.some(isSelected) ? rows.filter(isSelected) : [row];
    const only = some.length === 1 ? some[0] : undefined;
    // A single one is as good as its own row, and asks first when it works.
    const refusal = only === undefined ? refusalOfAll('reset', some) : only.refusals.reset?.long;
    if (refusal != null) {
      tell(store, 'info', text.list.nothingReset(server.label), refusal);
    } else if (only !== undefined) {
      onAct('reset', only.session);
    } else {
      void actOnAll(
        store,
        'reset',
        bulkOf('reset', some).rows.map(({ session }) => ({ server: server.name, session, askedAt })),
      );
      setSelected(NO_KEYS);
    }
  }

  const answer = server.report?.kind === 'answer' ? server.report : server.lastAnswer;
  if (answer === null) return null;
  return (
    <>
      {server.report?.kind !== 'answer' && (
        <Text as="h3" size={300} weight="semibold" className={styles.title}>
          {text.server.lastKnown}, {text.server.lastKnownFrom} <Age at={answer.askedAt} />
        </Text>
      )}
      <Card className={styles.table}>
        <SelectionBar
          server={server.name}
          askedAt={answer.askedAt}
          selected={rows.filter(isSelected)}
          onClear={() => setSelected(NO_KEYS)}
        />
        <SessionTable
          server={server.name}
          rows={rows}
          askedAt={answer.askedAt}
          selected={selected}
          onSelect={setSelected}
          onAct={onAct}
          onReset={onReset}
        />
      </Card>
    </>
  );
}
