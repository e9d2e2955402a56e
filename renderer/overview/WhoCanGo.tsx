import { makeStyles, mergeClasses, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ServerView } from '../../shared/domain/model.ts';
import { sayFrom, sayLeftBehind } from '../../shared/text/history/say-evidence.ts';
import { sayWork } from '../../shared/text/say-work.ts';
import { sayWorkAtLength } from '../../shared/text/work/say-running.ts';
import { shownSessions } from '../fleet/situation.ts';
import { NOT_READ } from '../server/not-read.ts';
import { StateTime } from '../sessions/StateTime.tsx';
import { useOverviewStyles } from './overview-styles.ts';

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: 'anywhere' },
  user: { display: 'inline-block', verticalAlign: 'bottom' },
});

interface WhoCanGoProps {
  readonly server: ServerView;
  readonly refusal: string | null;
}

/** Whose session a reset would end, with what is known of it; and why it would not. */
export function WhoCanGo({ server, refusal }: WhoCanGoProps): ReactElement {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const { idlest, works, evidences } = server;
  if (idlest === null) {
    return (
      <Text as="p" block className={styles.line}>
        {refusal}
      </Text>
    );
  }
  const work = works[idlest.id] ?? NOT_READ;
  const evidence = evidences[idlest.id] ?? null;
  const past = [sayFrom(evidence), sayLeftBehind(evidence)].filter((clause) => clause !== null);
  return (
    <>
      <Text as="p" block className={styles.line}>
        <Text weight="semibold" className={mergeClasses(shared.cut, styles.user)} title={idlest.user ?? ''}>
          {idlest.user}
        </Text>
        , <StateTime session={idlest} evidence={evidence} askedAt={shownSessions(server).askedAt} />,{' '}
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
