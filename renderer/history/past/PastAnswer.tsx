import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import type { PersonHistory } from '../../../shared/domain/history/joined/person-history.ts';
import type { Period } from '../../../shared/domain/history/logons-within.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import { isSameAccount } from '../../../shared/names/account.ts';
import { sayUnseen } from '../../../shared/text/history/say-source.ts';
import { sayMinute } from '../../../shared/text/moment.ts';
import { text } from '../../../shared/text/text.ts';
import { FailureBar } from '../../notices/FailureBar.tsx';
import { useMinute } from '../../ui/clock.ts';
import { HistoryOff } from '../HistoryOff.tsx';
import { HistorySource } from '../HistorySource.tsx';
import { HistoryTable } from '../HistoryTable.tsx';
import { useServerHistory } from '../use-server-history.ts';
import { PAST_COLUMNS } from './past-columns.tsx';
import { useWhereWas } from './use-where-was.ts';

const useStyles = makeStyles({ said: { color: tokens.colorNeutralForeground3 } });

interface AnswerProps {
  readonly period: () => Period;
}

/** Where a person was, on all servers, as far as Slotwatch has seen it. */
export function WhereWas({ user, period }: AnswerProps & { readonly user: string }): ReactElement {
  const [answer, again] = useWhereWas(user, period);
  if (answer === null) return <Spinner label={text.loading} />;
  if (!answer.ok) return <FailureBar failure={answer.error} onTryAgain={again} />;
  return <FoundPerson history={answer.value} />;
}

function FoundPerson({ history }: { readonly history: PersonHistory }): ReactElement {
  const styles = useStyles();
  const now = useMinute();
  const { logons, seenSince, problem, user } = history;
  const words = text.past;
  return (
    <>
      <HistoryOff then="askLog" />
      {logons.length === 0 && problem === null && (
        <Text role="status">
          {words.nowhere(user)} {words.nowhereHint}
        </Text>
      )}
      {problem !== null && <Text role="status">{sayUnseen(problem)}</Text>}
      {logons.length > 0 && (
        <HistoryTable
          label={words.table}
          logons={logons}
          columns={PAST_COLUMNS}
          now={now}
          person={null}
          within={null}
          isOfOne
        />
      )}
      <Text size={200} className={styles.said}>
        {seenSince === null ? words.nothingSeen : words.seenOnly(sayMinute(seenSince))} {words.watchedOnly}
      </Text>
    </>
  );
}

interface ServerAnswerProps extends AnswerProps {
  readonly server: ServerView;
  /** Only this person; empty for everybody. */
  readonly person: string;
}

/** Who was on one server, from its own log and what Slotwatch has seen. */
export function WhoWasOn({ server, person, period }: ServerAnswerProps): ReactElement {
  const followed = useServerHistory(server.name, period, null);
  const now = useMinute();
  const { history, isReading } = followed;
  const logons = useMemo(
    () =>
      (history?.logons ?? [])
        .filter(({ user }) => person === '' || isSameAccount(user, person))
        .map((logon) => ({ ...logon, server: server.name })),
    [history, person, server.name],
  );
  return (
    <>
      <HistorySource label={server.label} followed={followed} />
      {logons.length > 0 && (
        <HistoryTable
          label={text.past.table}
          logons={logons}
          columns={PAST_COLUMNS}
          now={now}
          person={null}
          within={null}
          isOfOne={person !== ''}
        />
      )}
      {history !== null && logons.length === 0 && !isReading && (
        <Text role="status">{text.timeline.nobody}</Text>
      )}
    </>
  );
}
