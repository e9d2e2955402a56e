import { makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  ErrorCircle20Filled,
  type FluentIcon,
  Info20Regular,
  SubtractCircle20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Finding, Verdict } from '../../../shared/domain/diagnosis/finding.ts';
import { verdictOf } from '../../../shared/domain/diagnosis/judge-finding.ts';
import type { PlannedCheck } from '../../../shared/domain/diagnosis/planned-checks.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { sayCheck, sayFinding } from '../../../shared/text/diagnosis/say-finding.ts';
import { text } from '../../../shared/text/text.ts';
import { NARROW_CHECKS } from '../../ui/layout.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 14em) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    [NARROW_CHECKS]: { gridTemplateColumns: '20px minmax(0, 1fr)' },
  },
  found: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    userSelect: 'text',
    [NARROW_CHECKS]: { gridColumnStart: 2 },
  },
  small: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
  notTried: { color: tokens.colorNeutralForeground3 },
});

/** A shape for each verdict, so that no one has to distinguish red from green. */
const ICONS: Record<Verdict, FluentIcon> = {
  good: CheckmarkCircle20Filled,
  bad: ErrorCircle20Filled,
  note: Info20Regular,
  notTried: SubtractCircle20Regular,
};

interface DiagnosisLineProps {
  readonly server: ServerName;
  readonly check: PlannedCheck;
  /** Null while it is not known. */
  readonly finding: Finding | null;
  readonly isRunning: boolean;
}

/** One check: what it is about, what was found, and what to do. */
export function DiagnosisLine({ server, check, finding, isRunning }: DiagnosisLineProps): ReactElement {
  const styles = useStyles();
  const words = text.diagnosis;
  const name = <Text weight="semibold">{sayCheck(check)}</Text>;
  if (finding === null) {
    return (
      <li className={styles.line}>
        {isRunning ? <Spinner size="extra-tiny" aria-hidden /> : <span />}
        {name}
        <Text className={mergeClasses(styles.found, styles.small)}>
          {isRunning ? words.checking : words.notTried.stopped}
        </Text>
      </li>
    );
  }
  const verdict = verdictOf(finding);
  const Icon = ICONS[verdict];
  const { message, hint } = sayFinding(server, finding);
  return (
    <li className={styles.line}>
      <Icon className={styles[verdict]} aria-hidden />
      {name}
      <div className={styles.found}>
        <VisuallyHidden>{words.verdict[verdict]}: </VisuallyHidden>
        <Text block className={verdict === 'notTried' ? styles.small : undefined}>
          {message}
        </Text>
        {hint !== '' && (
          <Text block size={200} className={styles.small}>
            {hint}
          </Text>
        )}
      </div>
    </li>
  );
}
