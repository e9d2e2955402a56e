import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  CircleHalfFill20Filled,
  type FluentIcon,
  Prohibited20Filled,
  QuestionCircle20Filled,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Need } from './situation.ts';

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  full: { color: tokens.colorStatusDangerForeground1 },
  /** Not amber: one free slot is a normal day. */
  oneLeft: { color: tokens.colorNeutralForeground2 },
  free: { color: tokens.colorStatusSuccessForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
});

/** A shape for each status, so that no one has to distinguish red from green. */
const icons: Record<Need, FluentIcon> = {
  full: Prohibited20Filled,
  oneLeft: CircleHalfFill20Filled,
  free: CheckmarkCircle20Filled,
  unknown: QuestionCircle20Filled,
};

/** The status as an icon; the text beside it says the same. */
export function StatusIcon({ need }: { readonly need: Need }): ReactElement {
  const styles = useStyles();
  const Icon = icons[need];
  return <Icon className={mergeClasses(styles.icon, styles[need])} aria-hidden />;
}
