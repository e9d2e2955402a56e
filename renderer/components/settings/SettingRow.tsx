import { Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { NARROW_TABLE } from '../layout.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gridTemplateRows: 'auto auto auto',
    columnGap: tokens.spacingHorizontalXXL,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
    [NARROW_TABLE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  label: { gridColumn: 1, gridRow: 1, padding: 0 },
  hint: {
    gridColumn: 1,
    gridRow: 2,
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
  },
  control: { gridColumn: 2, gridRow: '1 / span 2', [NARROW_TABLE]: { gridColumn: 1, gridRow: 'auto' } },
  wide: { gridColumn: 1, gridRow: 'auto', marginTop: tokens.spacingVerticalS },
  wideRow: { gridTemplateColumns: 'minmax(0, 1fr)' },
  error: { gridColumn: '1 / -1', gridRow: 'auto' },
});

interface SettingRowProps {
  readonly label: string;
  /** What the setting does, in one sentence. */
  readonly hint: string;
  readonly error?: string | undefined;
  /** The control stands below the sentence, as wide as the card. */
  readonly wide?: boolean;
  /** One Fluent control; the field names and describes it. */
  readonly children: ReactNode;
}

/** One setting: its name and what it does on the left, its control on the right, what is wrong with it below. */
export function SettingRow({ label, hint, error, wide = false, children }: SettingRowProps): ReactElement {
  const styles = useStyles();
  return (
    <Field
      className={mergeClasses(styles.row, wide && styles.wideRow)}
      label={{ children: label, className: styles.label }}
      hint={{ children: hint, className: styles.hint }}
      {...(error === undefined
        ? {}
        : {
            validationState: 'error' as const,
            validationMessage: { children: error, className: styles.error },
          })}
    >
      <div className={mergeClasses(styles.control, wide && styles.wide)}>{children}</div>
    </Field>
  );
}
