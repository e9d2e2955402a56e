import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import type { Answer, ServerView, Session } from '../../shared/domain/model.ts';
import { sayLeftBehind } from '../../shared/text/history/say-evidence.ts';
import { sayWork } from '../../shared/text/say-work.ts';
import { text } from '../../shared/text/text.ts';
import { sayWorkAtLength } from '../../shared/text/work/say-running.ts';
import { StateTime } from '../sessions/StateTime.tsx';
import { NOT_READ } from './not-read.ts';

const useStyles = makeStyles({
  line: { margin: 0 },
  first: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  facts: { flex: '1 1 0', minWidth: 'min(280px, 100%)' },
});

interface OfferedSessionProps {
  readonly server: ServerView;
  readonly report: Answer;
  readonly idlest: Session;
  /** What is shown in place of the reasons, whether they are asked for or not; null: nothing. */
  readonly instead: ReactNode;
  /** Why it is the offered one, and what else is known of it. */
  readonly reasons: ReactNode;
}

/** Who can go first: for how long, whether it works, whether it is often left behind, and on demand why. */
export function OfferedSession(props: OfferedSessionProps): ReactElement {
  const { server, report, idlest, instead, reasons } = props;
  const styles = useStyles();
  const reasonsId = useId();
  const [open, setOpen] = useState(false);
  const work = server.works[idlest.id] ?? NOT_READ;
  const evidence = server.evidences[idlest.id] ?? null;
  const habit = sayLeftBehind(evidence);
  const { verdict } = work;
  return (
    <>
      <div className={styles.first}>
        <Text as="p" block className={styles.facts}>
          <Text weight="semibold">{text.evidence.canGoFirst(idlest.user ?? '')}</Text>:{' '}
          <StateTime session={idlest} evidence={evidence} askedAt={report.askedAt} />,{' '}
          <span title={sayWorkAtLength(work)}>{sayWork(work)}</span>
          {habit !== null && `, ${habit}`}
        </Text>
        {instead === null && (
          <Link as="button" aria-expanded={open} aria-controls={reasonsId} onClick={() => setOpen(!open)}>
            {text.evidence.why}
          </Link>
        )}
      </div>
      {(verdict === 'unknown' || verdict === 'perhaps') && (
        <Text as="p" block size={200} className={styles.line}>
          {verdict === 'unknown' ? text.workers.notKnown : text.workers.perhaps}
        </Text>
      )}
      {(instead !== null || open) && (
        <Text as="p" block size={200} className={styles.line} id={reasonsId}>
          {instead ?? reasons}
        </Text>
      )}
    </>
  );
}
