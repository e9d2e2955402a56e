import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { memo, type ReactElement, useCallback, useMemo, useState } from 'react';
import { SECOND_MS } from '../../shared/basics/time-units.ts';
import type { ServerHistory } from '../../shared/domain/history/joined/server-history.ts';
import type { ServerName, ServerView } from '../../shared/domain/model.ts';
import { isSameAccount } from '../../shared/names/account.ts';
import { text } from '../../shared/text/text.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { Card } from '../ui/Card.tsx';
import { useTime } from '../ui/clock.ts';
import { useHeld } from '../ui/held.ts';
import { HistorySource } from './HistorySource.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { exportHistory, setTimeline } from './history-actions.ts';
import { LOGON_COLUMNS, USER_COLUMN } from './history-columns.tsx';
import { lanesWithin } from './picture/person-lanes.ts';
import { TimelinePicture } from './picture/TimelinePicture.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import {
  chooseInTime,
  goToNow,
  moveInTime,
  SPAN_MS,
  shownPeriod,
  type TimelineView,
  wholePeriod,
  zoomInTime,
} from './timeline-view.ts';
import { useServerHistory } from './use-server-history.ts';

/** The picture moves with the clock in such steps. */
const STEP_MS = 30 * SECOND_MS;

const useStyles = makeStyles({
  picture: { gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, minWidth: 0 },
  help: { color: tokens.colorNeutralForeground3 },
  empty: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

const COLUMNS = [USER_COLUMN, ...LOGON_COLUMNS];

/** Who was on a server: a picture of the time, and a table that says the same. */
export function Timeline({ server }: { readonly server: ServerView }): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const view = usePage(({ historyView }) => historyView.timeline);
  const [isPointed, setPointed] = useState(false);
  const [person, setPerson] = useState<string | null>(null);
  const { span, end } = view;
  const period = useCallback(() => wholePeriod({ span, end }, Date.now()), [span, end]);
  const followed = useServerHistory(server.name, period, server.report?.askedAt);
  const clock = useTime((at) => Math.ceil(at / STEP_MS) * STEP_MS);
  const isHeld = isPointed && isOf(followed.history, view);
  const [history, now] = useHeld(
    useMemo(() => [followed.history, clock] as const, [followed.history, clock]),
    isHeld,
  );
  const onView = useCallback((next: TimelineView) => setTimeline(store, next), [store]);
  return (
    <>
      <HistorySource label={server.label} followed={followed} />
      <Card className={styles.picture}>
        <TimelineTools view={view} now={now} onView={onView} />
        {history !== null && (
          <PictureOf
            {...{ history, view, now, person, setPerson, setPointed, onView }}
            label={text.timeline.picture(server.label)}
          />
        )}
      </Card>
      {history !== null && history.logons.length > 0 && (
        <TableOf {...{ history, view, now, person, setPerson }} server={server.name} />
      )}
    </>
  );
}

interface TableOfProps {
  readonly server: ServerName;
  readonly history: ServerHistory;
  readonly view: TimelineView;
  readonly now: number;
  readonly person: string | null;
  readonly setPerson: (person: string | null) => void;
}

const TableOf = memo(function TableOf(props: TableOfProps): ReactElement {
  const { server, history, view, now, person, setPerson } = props;
  const store = useStore();
  return (
    <HistoryTable
      label={text.timeline.table}
      logons={history.logons}
      columns={COLUMNS}
      now={now}
      person={person}
      onEverybody={() => setPerson(null)}
      within={view.zoom}
    >
      <Button
        size="small"
        icon={<ArrowDownload20Regular />}
        onClick={() => void exportHistory(store, server, shownPeriod(view, now))}
      >
        {text.timeline.export}
      </Button>
    </HistoryTable>
  );
});

interface PictureOfProps {
  readonly label: string;
  readonly history: ServerHistory;
  readonly view: TimelineView;
  readonly now: number;
  readonly person: string | null;
  readonly setPerson: (person: string) => void;
  readonly setPointed: (isPointed: boolean) => void;
  readonly onView: (view: TimelineView) => void;
}

/** Drawn again when the history, the time or the choice has changed, not with every report of the server. */
const PictureOf = memo(function PictureOf(props: PictureOfProps): ReactElement {
  const { history, view, now, person, onView } = props;
  const styles = useStyles();
  const { span, end } = view;
  const lanes = useMemo(
    () => lanesWithin(history, wholePeriod({ span, end }, now), now),
    [history, span, end, now],
  );
  const shown = useMemo(() => shownPeriod(view, now), [view, now]);
  if (lanes.length === 0) return <NobodyOn history={history} />;
  return (
    <>
      <TimelinePicture
        label={props.label}
        history={history}
        lanes={lanes}
        shown={shown}
        now={now}
        person={lanes.find(({ user }) => person !== null && isSameAccount(user, person))?.user ?? null}
        onPerson={props.setPerson}
        onPointed={props.setPointed}
        onChoose={(one, other) => onView(chooseInTime(view, one, other, now))}
        onZoom={(factor, around) => onView(zoomInTime(view, factor, around, now))}
        onMove={(direction) => onView(moveInTime(view, direction, now))}
        onNow={() => onView(goToNow(view, now))}
        onWhole={() => onView({ ...view, zoom: null })}
      />
      <Text size={200} className={styles.help}>
        {text.timeline.help}
      </Text>
    </>
  );
});

/** Nobody was on, or nothing is known yet. */
function NobodyOn({ history: { log, observed } }: { readonly history: ServerHistory }): ReactElement {
  const styles = useStyles();
  const { nobody, firstDay } = text.timeline;
  if (log.kind === 'read' || observed.since !== null) return <Text>{nobody}</Text>;
  return (
    <div className={styles.empty}>
      <Text weight="semibold">{firstDay.title}</Text>
      <Text>{firstDay.body}</Text>
    </div>
  );
}

/** Whether a history is of the time that is wanted now. */
function isOf(history: ServerHistory | null, { span, end }: TimelineView): boolean {
  if (history === null) return false;
  const { from, until } = history.period;
  const isAsLong = Math.abs(until - from - SPAN_MS[span]) < STEP_MS;
  return isAsLong && Math.abs(until - (end ?? Date.now())) < 10 * STEP_MS;
}
