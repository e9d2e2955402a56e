import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { memo, type ReactElement, useMemo } from 'react';
import type { ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { choose } from '../fleet/fleet-actions.ts';
import { countSilent, sayNoneAnswers } from '../fleet/who-answers.ts';
import { showLeftBehind } from '../people/people-actions.ts';
import { StateTime } from '../sessions/StateTime.tsx';
import { useStore } from '../state/store-context.ts';
import { Card } from '../ui/Card.tsx';
import { uniqueKeys } from '../ui/table/unique-keys.ts';
import { type LeftBehind, leftBehind, sayLeftFor } from './left-behind.ts';
import { MOST_ON_OVERVIEW } from './most-on-overview.ts';
import { useOverviewStyles } from './overview-styles.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  who: { display: 'flex', minWidth: 0, maxWidth: '100%', columnGap: tokens.spacingHorizontalXS },
});

/** Who is disconnected and still holds a slot, the longest first. */
export const LeftBehindList = memo(function LeftBehindList({
  servers,
}: {
  readonly servers: readonly ServerView[];
}): ReactElement {
  const shared = useOverviewStyles();
  const store = useStore();
  const { longest, all } = useMemo(() => leftBehind(servers, MOST_ON_OVERVIEW), [servers]);
  const keys = uniqueKeys(longest.map(({ server, session }) => `${server.name} ${session.id}`));
  return (
    <Card>
      <Text as="h3" size={400} weight="semibold" className={shared.title}>
        {text.overview.leftBehind}
      </Text>
      {all === 0 && <Text>{sayNoneLeft(servers)}</Text>}
      {all > 0 && (
        <ul className={shared.list}>
          {longest.map((each, place) => (
            <LeftRow key={keys[place]} left={each} />
          ))}
        </ul>
      )}
      {all > MOST_ON_OVERVIEW && (
        <Link as="button" className={shared.all} onClick={() => showLeftBehind(store)}>
          {text.overview.allLeft(all)}
        </Link>
      )}
    </Card>
  );
});

function LeftRow({ left: { server, session, askedAt } }: { readonly left: LeftBehind }): ReactElement {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const store = useStore();
  const { name, label } = server;
  const user = session.user ?? '';
  return (
    <li className={styles.row}>
      <Link
        as="button"
        className={mergeClasses(shared.cut, styles.who)}
        title={`${user} ${text.overview.on(text.list.fullName(label, name))}`}
        onClick={() => choose(store, name, true)}
      >
        <span className={mergeClasses(shared.name, shared.cut)}>{user}</span>{' '}
        <span className={shared.cut}>{text.overview.on(label)}</span>
      </Link>
      <span className={shared.small}>
        <StateTime
          session={session}
          evidence={server.evidences[session.id] ?? null}
          askedAt={askedAt}
          say={sayLeftFor}
        />
      </span>
    </li>
  );
}

function sayNoneLeft(servers: readonly ServerView[]): string {
  const { nobodyLeft, nobodyLeftWhereAnswered } = text.overview;
  return sayNoneAnswers(servers) ?? (countSilent(servers) === 0 ? nobodyLeft : nobodyLeftWhereAnswered);
}
