import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect } from 'react';
import type { Job } from '../../shared/domain/model.ts';
import { isEnd } from '../../shared/domain/permission.ts';
import { sayFacts } from '../../shared/text/work/say-facts.ts';
import { lookAgain } from '../state/follow-work.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { useSeenWork } from '../state/use-seen-work.ts';
import { workOf } from './job-cards.ts';

const useStyles = makeStyles({
  facts: { color: tokens.colorNeutralForeground2 },
});

/** What is known of the session a job is about to end, for somebody who may still undo it. */
export function JobFacts({ job }: { readonly job: Job }): ReactElement | null {
  const styles = useStyles();
  const store = useStore();
  const server = usePage(({ fleet }) => fleet?.servers.find(({ name }) => name === job.server));
  const works = server?.works;
  const ends = isEnd(job.action);
  // Without a question of its own: the job reads the server while it can be undone, and must not wait for another.
  const seen = useSeenWork(ends ? job.server : null, 'known');
  useEffect(() => {
    if (works !== undefined) lookAgain(store, job.server);
  }, [store, works, job.server]);
  if (!ends) return null;
  const { session, evidence, startedAt: now } = job;
  const facts = { session, work: workOf(job, server), running: seen?.running ?? null, evidence, now };
  return (
    <Text block size={200} className={styles.facts}>
      {sayFacts(facts).join(' ')}
    </Text>
  );
}
