import { makeStyles, mergeClasses, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ServerView } from '../../shared/domain/model.ts';
import { sayFrom, sayLeftBehind } from '../../shared/text/history/say-evidence.ts';
import { sayWork } from '../../shared/text/say-work.ts';
import { sayWorkAtLength } from '../../shared/text/work/say-running.ts';
import { shownSessions } from '../fleet/situation.ts';
import { NOT_READ } from '../server/not-read.ts';
import { StateTime } from '../sessions/StateTime.tsx';
import type { Offer } from './held-offer.ts';
import { useOverviewStyles } from './overview-styles.ts';

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: 'anywhere' },
});

interface WhoCanGoProps {
  readonly server: ServerView;
  readonly offer: Offer;
}

/** Whose session a reset would end, with what is known of it; and why it would not. */
export function WhoCanGo({ server, offer }: WhoCanGoProps): ReactElement {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const { works, evidences } = server;
  const { session, refusal } = offer;
  if (session === null || offer.isGone) {
    return (
      <Text as="p" block className={styles.line}>
        {refusal}
      </Text>
    );
  }
  const work = works[session.id] ?? NOT_READ;
  const evidence = evidences[session.id] ?? null;
  const past = [sayFrom(evidence), sayLeftBehind(evidence)].filter((clause) => clause !== null);
  return (
    <>
      <Text as="p" block className={styles.line}>
        <Text weight="semibold">{session.user}</Text>,{' '}
        <StateTime session={session} evidence={evidence} askedAt={shownSessions(server).askedAt} />,{' '}
        <span title={sayWorkAtLength(work)}>{sayWork(work)}</span>
        {past.map((clause) => `, ${clause}`)}
      </Text>
      {refusal !== null && (
        <Text as="p" block className={mergeClasses(styles.line, shared.small)}>
          {refusal}
        </Text>
      )}
    </>
  );
}
