import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Stethoscope20Regular } from '@fluentui/react-icons';
import { type ReactElement, useEffect, useId, useRef } from 'react';
import { betterWay, verdictOf } from '../../../shared/domain/diagnosis/judge-finding.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import { text } from '../../../shared/text/text.ts';
import { usePage, useStore } from '../../state/store-context.ts';
import { Age } from '../../ui/Age.tsx';
import { Card } from '../../ui/Card.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { DiagnosisLine } from './DiagnosisLine.tsx';
import { askByOtherWay, closeDiagnosis, copyDiagnosis, startDiagnosis } from './diagnosis-actions.ts';
import { diagnosisRows, type ShownDiagnosis } from './shown-diagnosis.ts';

const useStyles = makeStyles({
  start: { alignSelf: 'start' },
  title: {
    margin: 0,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: { color: tokens.colorNeutralForeground3 },
});

/** Below the message that a server gives no answer: a button that finds out why, and then what was found. */
export function Diagnosis({ server }: { readonly server: ServerView }): ReactElement | null {
  const styles = useStyles();
  const store = useStore();
  const shown = usePage(({ diagnosis }) => (diagnosis?.server === server.name ? diagnosis : null));
  if (shown !== null) return <Findings key={shown.id} shown={shown} server={server} />;
  if (server.report === null || server.status !== 'unknown') return null;
  return (
    <Button
      className={styles.start}
      icon={<Stethoscope20Regular />}
      onClick={() => void startDiagnosis(store, server)}
    >
      {text.diagnosis.start}
    </Button>
  );
}

interface FindingsProps {
  readonly shown: ShownDiagnosis;
  readonly server: ServerView;
}

function Findings({ shown, server }: FindingsProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const words = text.diagnosis;
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { endedAt, findings } = shown;
  const isNew = endedAt === null && findings.length === 0;
  // The button that was clicked is gone. Not where the page is only shown again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it appears
  useEffect(() => {
    if (isNew) title.current?.focus();
  }, []);
  const other = endedAt === null ? null : betterWay(findings);
  const bad = findings.filter((finding) => verdictOf(finding) === 'bad').length;
  return (
    <Card>
      <h3 ref={title} id={titleId} tabIndex={-1} className={styles.title}>
        {words.title(server.label)}
      </h3>
      <ul aria-labelledby={titleId} aria-busy={endedAt === null} className={styles.list}>
        {diagnosisRows(shown).map(({ check, finding }) => (
          <DiagnosisLine
            key={check.check}
            server={server.name}
            check={check}
            finding={finding}
            isRunning={endedAt === null}
          />
        ))}
      </ul>
      <VisuallyHidden>
        <span role="status">{endedAt === null ? words.checking : words.done(bad)}</span>
      </VisuallyHidden>
      {other !== null && (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => void askByOtherWay(store, server.name, other)}>
            {words.askBy[other]}
          </Button>
          <Text size={200} className={styles.small}>
            {words.askByHint(other)}
          </Text>
        </div>
      )}
      <div className={styles.buttons}>
        <Button disabledFocusable={endedAt === null} onClick={() => void startDiagnosis(store, server)}>
          {words.again}
        </Button>
        <Button disabledFocusable={endedAt === null} onClick={() => void copyDiagnosis(store, shown)}>
          {words.copy}
        </Button>
        <Button onClick={() => closeDiagnosis(store)}>{words.close}</Button>
        {endedAt !== null && (
          <Text size={200} className={styles.small}>
            {text.server.asked} <Age at={endedAt} />
          </Text>
        )}
      </div>
    </Card>
  );
}
