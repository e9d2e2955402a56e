import { MessageBarBody, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { memo, type ReactElement, useMemo } from 'react';
import { DAY_MS } from '../../shared/basics/time-units.ts';
import type { Result } from '../../shared/contract/bridge.ts';
import type { OverviewHistory } from '../../shared/domain/history/overview/overview-history.ts';
import type { ServerView } from '../../shared/domain/model.ts';
import { sayUnseen } from '../../shared/text/history/say-source.ts';
import { text } from '../../shared/text/text.ts';
import { HistoryOff } from '../history/HistoryOff.tsx';
import { FailureBar } from '../notices/FailureBar.tsx';
import { useSettingsInUse, useStore } from '../state/store-context.ts';
import { Card } from '../ui/Card.tsx';
import { WrappingBar } from '../ui/WrappingBar.tsx';
import { MOST_ON_OVERVIEW } from './most-on-overview.ts';
import { useOverviewStyles } from './overview-styles.ts';
import { readOverview } from './use-overview.ts';
import { WeekServer } from './WeekServer.tsx';
import { hoursOf, weekRows } from './week-rows.ts';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  loading: { justifyContent: 'start' },
});

interface FullThisWeekProps {
  /** Null before the first one. */
  readonly answer: Result<OverviewHistory> | null;
  readonly servers: readonly ServerView[];
}

/** For how long servers were full in the last seven days, and at what hours, the worst first. */
export const FullThisWeek = memo(function FullThisWeek({ answer, servers }: FullThisWeekProps): ReactElement {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const store = useStore();
  const isOff = useSettingsInUse()?.historyDays === 0;
  const isFirstDay = answer?.ok === true && sawLittle(answer.value);
  return (
    <Card>
      <Text as="h3" size={400} weight="semibold" className={shared.title}>
        {isFirstDay && !isOff ? text.overview.firstDay : text.overview.week}
      </Text>
      {isOff && <HistoryOff then="fullUnknown" />}
      {!isOff && answer === null && (
        <Spinner size="tiny" className={styles.loading} label={text.loading} labelPosition="after" />
      )}
      {!isOff && answer?.ok === false && (
        <FailureBar failure={answer.error} onTryAgain={() => void readOverview(store)} />
      )}
      {!isOff && answer?.ok === true && answer.value.problem !== null && (
        <WrappingBar intent="warning" layout="multiline">
          <MessageBarBody>{sayUnseen(answer.value.problem)}</MessageBarBody>
        </WrappingBar>
      )}
      {!isOff && isFirstDay && <Text>{text.overview.firstDayWhat}</Text>}
      {!isOff && answer?.ok === true && !isFirstDay && <Week overview={answer.value} servers={servers} />}
    </Card>
  );
});

interface WeekProps {
  readonly overview: OverviewHistory;
  readonly servers: readonly ServerView[];
}

function Week({ overview, servers }: WeekProps): ReactElement | null {
  const styles = useStyles();
  const shared = useOverviewStyles();
  // Not from the servers: those change all the time, and a row has many parts.
  const rows = useMemo(() => weekRows(overview, MOST_ON_OVERVIEW), [overview]);
  const labels = useMemo(() => new Map(servers.map(({ name, label }) => [name, label])), [servers]);
  const more = overview.full.length - rows.length;
  if (rows.length === 0) {
    // What could not be read is not known, and the problem above says so.
    return overview.problem === null ? <Text>{text.overview.notFullInWeek}</Text> : null;
  }
  return (
    <>
      <ul className={mergeClasses(shared.list, styles.rows)}>
        {rows.map((row) => (
          <WeekServer
            key={row.name}
            row={row}
            label={labels.get(row.name) ?? row.name}
            hoursInAll={hoursOf(overview)}
          />
        ))}
      </ul>
      {more > 0 && <Text className={shared.small}>{text.overview.moreFull(more)}</Text>}
    </>
  );
}

/** Not full in less than a day says nothing yet. */
function sawLittle({ seenSince, full, period, problem }: OverviewHistory): boolean {
  if (full.length > 0 || problem !== null) return false;
  return seenSince === null || period.until - seenSince < DAY_MS;
}
