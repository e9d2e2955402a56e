import { Text } from '@fluentui/react-components';
import { type ReactElement, useCallback } from 'react';
import { text } from '../../shared/text/text.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { Card } from '../ui/Card.tsx';
import { PageShell } from '../ui/PageShell.tsx';
import { showHistory } from './history-actions.ts';
import { WhereWas, WhoWasOn } from './past/PastAnswer.tsx';
import { PastForm } from './past/PastForm.tsx';
import { isAsked, type PastQuestion, periodAsked } from './past/past-question.ts';

/** Where was a person, and who was on a server at that time. */
export function PastPage(): ReactElement {
  const store = useStore();
  const question = usePage(({ historyView }) => historyView.question);
  return (
    <PageShell title={text.past.title} isScrolling>
      <Card>
        <PastForm
          question={question}
          onQuestion={(change) => showHistory(store, { question: { ...question, ...change } })}
        />
      </Card>
      <Answer question={question} />
    </PageShell>
  );
}

function Answer({ question }: { readonly question: PastQuestion }): ReactElement | null {
  const { when, day, from, until } = question;
  const server = usePage(({ fleet }) => fleet?.servers.find(({ name }) => name === question.server));
  const period = useCallback(() => {
    const now = Date.now();
    return (
      periodAsked({ person: '', server: null, when, day, from, until }, now) ?? { from: now, until: now }
    );
  }, [when, day, from, until]);
  if (!isAsked(question)) return <Text>{text.past.intro}</Text>;
  if (periodAsked(question, Date.now()) === null) return null;
  const person = question.person.trim();
  if (server === undefined) return <WhereWas user={person} period={period} />;
  return <WhoWasOn key={server.name} server={server} person={person} period={period} />;
}
