import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import { offerRule } from '../../shared/domain/idlest.ts';
import type { Job, ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { sayWorker } from '../../shared/text/work/say-workers.ts';
import { sayInJob } from '../jobs/job-cards.ts';
import { whyNobody } from '../sessions/session-rows.ts';
import { useCountdown } from '../ui/clock.ts';
import { workersOn } from './connect-choices.ts';
import { OfferedSession } from './OfferedSession.tsx';
import { WhyOffered } from './WhyOffered.tsx';

const useStyles = makeStyles({
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
  const rule = offerRule(settings, caller, report);
  if (report?.kind !== 'answer') return <Text>{text.idlest.noAnswer}</Text>;
  if (idlest !== null) {
    const offered = { server, report, idlest };
    return (
      <OfferedSession
        {...offered}
        instead={job === undefined ? null : <InJob job={job} />}
        reasons={<WhyOffered {...offered} settings={settings} caller={caller} />}
      />
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

/** The action that runs, or will run unless it is undone. */
function InJob({ job }: { readonly job: Job }): ReactElement {
  const seconds = useCountdown(job.undoUntil ?? job.warnUntil) ?? 0;
  return <>{sayInJob(job, seconds).long}</>;
}
