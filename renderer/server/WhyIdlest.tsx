import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import { offerRule } from '../../shared/domain/idlest.ts';
import type { Answer, Job, ServerView, Session } from '../../shared/domain/model.ts';
import { sayIdle } from '../../shared/text/say-idle.ts';
import { sayWork } from '../../shared/text/say-work.ts';
import { text } from '../../shared/text/text.ts';
import { sayWorkAtLength } from '../../shared/text/work/say-running.ts';
import { sayPassedOver, sayWorker } from '../../shared/text/work/say-workers.ts';
import { sayInJob } from '../jobs/job-cards.ts';
import { IdleTime } from '../sessions/IdleTime.tsx';
import { whyIdlest, whyNobody } from '../sessions/session-rows.ts';
import { useCountdown } from '../ui/clock.ts';
import { workersOn } from './connect-choices.ts';
import { NOT_READ } from './not-read.ts';

const useStyles = makeStyles({
  line: { margin: 0 },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface WhyIdlestProps {
  readonly server: ServerView;
  readonly settings: Settings;
  readonly caller: string;
  /** The running action on the idlest session. */
  readonly job: Job | undefined;
}

/** Which session the reset would end and why, or why there is none. */
export function WhyIdlest({ server, settings, caller, job }: WhyIdlestProps): ReactElement {
  const styles = useStyles();
  const { report, idlest } = server;
  const rule = offerRule(settings, caller);
  if (report?.kind !== 'answer') return <Text>{text.idlest.noAnswer}</Text>;
  if (idlest !== null) {
    const reasons = [
      whyIdlest(idlest, report.sessions, rule, server.works),
      ...workersOn(server, rule, idlest).map((worker) => sayPassedOver(worker, idlest)),
    ];
    return (
      <>
        <Offered server={server} report={report} idlest={idlest} />
        <Text as="p" block size={200} className={styles.line}>
          {job === undefined ? reasons.join(' ') : <InJob job={job} />}
        </Text>
      </>
    );
  }
  const reasons = [
    ...workersOn(server, rule).map((worker) => `${sayWorker(worker)}.`),
    ...whyNobody(report.sessions, rule),
  ];
  if (reasons.length === 0) return <Text>{text.idlest.noneOn}</Text>;
  return (
    <>
      <Text>{text.idlest.none}</Text>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );
}

interface OfferedProps {
  readonly server: ServerView;
  readonly report: Answer;
  readonly idlest: Session;
}

/** The offered session: idle, then work, and what it means when that is not known. */
function Offered({ server, report, idlest }: OfferedProps): ReactElement {
  const styles = useStyles();
  const work = server.works[idlest.id] ?? NOT_READ;
  const { verdict } = work;
  return (
    <>
      <Text as="p" block className={styles.line}>
        {text.server.idlest}: <Text weight="semibold">{idlest.user}</Text>,{' '}
        <IdleTime said={sayIdle(idlest)} idleMinutes={idlest.idleMinutes} askedAt={report.askedAt} />,{' '}
        <span title={sayWorkAtLength(work)}>{sayWork(work)}</span>
      </Text>
      {(verdict === 'unknown' || verdict === 'perhaps') && (
        <Text as="p" block size={200} className={styles.line}>
          {verdict === 'unknown' ? text.workers.notKnown : text.workers.perhaps}
        </Text>
      )}
    </>
  );
}

/** The action that runs, or will run unless it is undone. */
function InJob({ job }: { readonly job: Job }): ReactElement {
  const seconds = useCountdown(job.undoUntil ?? job.warnUntil) ?? 0;
  return <>{sayInJob(job, seconds).long}</>;
}
