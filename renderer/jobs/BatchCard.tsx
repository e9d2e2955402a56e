import {
  Button,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { type ReactElement, useMemo, useState } from 'react';
import type { Batch } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { NO_JOBS } from '../state/empty.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { useCountdown, useMinute } from '../ui/clock.ts';
import { Tip } from '../ui/Tip.tsx';
import { type VirtualColumn, VirtualTable } from '../ui/table/VirtualTable.tsx';
import { WrappingBar } from '../ui/WrappingBar.tsx';
import { type BatchRow, batchRows, currentJob, intentOfBatch, progressOf, sayBatch } from './batch-rows.ts';
import { dismiss, stopBatch } from './job-actions.ts';
import { labelOf, sayProgress } from './job-cards.ts';

const useStyles = makeStyles({
  card: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  body: { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  now: { color: tokens.colorNeutralForeground2 },
  table: { maxHeight: 'min(240px, 30vh)' },
});

const COLUMNS: readonly VirtualColumn<BatchRow>[] = [
  {
    id: 'user',
    header: () => text.sessions.user,
    track: 'minmax(0, 1fr)',
    render: ({ user }) => (
      <Text size={200} weight="semibold">
        {user}
      </Text>
    ),
  },
  { id: 'server', header: () => text.batch.server, track: 'minmax(0, 1fr)', render: ({ server }) => server },
  {
    id: 'said',
    header: () => text.batch.whatHappened,
    track: 'minmax(0, 4fr)',
    render: ({ said, hint }) => [said, hint].filter((part) => part !== '').join(' '),
  },
];

/** A running selection: its progress, the button to stop it, and at the end the outcome of each session. */
export function BatchCard({ batch }: { readonly batch: Batch }): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const jobs = usePage((state) => state.fleet?.jobs ?? NO_JOBS);
  const servers = usePage((state) => state.fleet?.servers);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const now = useMinute();
  const rows = useMemo(() => batchRows(batch, jobs, servers ?? [], now), [batch, jobs, servers, now]);
  const current = currentJob(batch, jobs);
  const seconds = useCountdown(batch.undoUntil ?? current?.warnUntil ?? null) ?? 0;
  const ended = batch.step === 'ended';
  const open = wanted ?? ended;
  const { done, all } = progressOf(batch);
  return (
    <div className={styles.card}>
      <WrappingBar
        intent={intentOfBatch(batch)}
        {...(ended ? {} : { icon: <Spinner size="tiny" aria-hidden /> })}
      >
        <MessageBarBody className={styles.body}>
          {sayBatch(batch, seconds)}
          {current !== undefined && (
            <Text block size={200} className={styles.now}>
              {sayProgress(current, labelOf(servers ?? [], current.server), seconds)}
            </Text>
          )}
        </MessageBarBody>
        <MessageBarActions
          {...(ended && {
            containerAction: (
              <Button
                appearance="transparent"
                size="small"
                aria-label={text.dismiss}
                icon={<Dismiss20Regular />}
                onClick={() => dismiss(store, batch.id)}
              />
            ),
          })}
        >
          <Button size="small" aria-expanded={open} onClick={() => setWanted(!open)}>
            {open ? text.batch.hideEach : text.batch.showEach}
          </Button>
          {!ended && (
            <Tip says={text.batch.stopTitle} is="more">
              <Button size="small" appearance="primary" onClick={() => void stopBatch(store, batch.id)}>
                {text.batch.stop}
              </Button>
            </Tip>
          )}
        </MessageBarActions>
      </WrappingBar>
      {!ended && <ProgressBar value={done} max={all} aria-label={text.batch.progressName} />}
      {open && (
        <VirtualTable
          className={styles.table}
          label={text.batch.tableName}
          rows={rows}
          rowKey={({ key }) => key}
          columns={COLUMNS}
        />
      )}
    </div>
  );
}
