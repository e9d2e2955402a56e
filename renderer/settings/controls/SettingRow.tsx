import { Button, Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowReset20Regular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { text } from '../../../shared/text/text.ts';
import { NARROW_SECTION } from '../../ui/layout.ts';
import { Tip } from '../../ui/Tip.tsx';
import type { Resetting } from '../use-setting.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 32px auto',
    gridTemplateRows: 'auto auto auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
    [NARROW_SECTION]: { gridTemplateColumns: 'minmax(0, 1fr) 32px' },
  },
  joined: { borderBottom: 'none', paddingBottom: tokens.spacingVerticalXS },
  label: { gridColumn: 1, gridRow: 1, padding: 0, fontWeight: tokens.fontWeightSemibold },
  hint: {
    gridColumn: 1,
    gridRow: 2,
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  // A field takes one child; the row's grid places its content.
  content: { display: 'contents' },
  reset: {
    gridColumn: 2,
    gridRow: '1 / span 2',
    justifySelf: 'center',
    [NARROW_SECTION]: { gridRow: '1 / span 2' },
  },
  control: {
    gridColumn: 3,
    gridRow: '1 / span 2',
    [NARROW_SECTION]: { gridColumn: '1 / -1', gridRow: 'auto', marginTop: tokens.spacingVerticalXS },
  },
  wide: { gridColumn: '1 / -1', gridRow: 'auto', marginTop: tokens.spacingVerticalS },
  wideRow: { gridTemplateColumns: 'minmax(0, 1fr) 32px' },
  error: { gridColumn: '1 / -1', gridRow: 'auto' },
});

interface SettingRowProps {
  readonly label: string;
  /** What the setting does, in one sentence. */
  readonly hint: string;
  readonly error?: string | undefined;
  /** The control is below the sentence, as wide as the card. */
  readonly wide?: boolean;
  /** Related controls have a row of their own below. */
  readonly joined?: boolean;
  /** Null while the setting is at its default, and where it has none. */
  readonly resetting?: Resetting | null;
  /** One Fluent control; the field names and describes it. */
  readonly children: ReactNode;
}

/**
 * One setting: its name and sentence on the left, its control on the right, its error below. When it is not at its
 * default, a small button between them restores the default.
 */
export function SettingRow(props: SettingRowProps): ReactElement {
  const { label, hint, error, wide = false, joined = false, resetting = null, children } = props;
  const styles = useStyles();
  const control = useRef<HTMLDivElement>(null);
  const sayReset = resetting === null ? '' : text.settings.reset(label, resetting.value);
  return (
    <Field
      className={mergeClasses(styles.row, wide && styles.wideRow, joined && styles.joined)}
      label={{ children: label, className: styles.label }}
      hint={{ children: hint, className: styles.hint }}
      {...(error === undefined
        ? {}
        : {
            validationState: 'error' as const,
            validationMessage: { children: error, className: styles.error },
          })}
    >
      <div className={styles.content}>
        {resetting !== null && (
          <Tip says={sayReset} is="name">
            <Button
              className={styles.reset}
              appearance="subtle"
              size="small"
              icon={<ArrowReset20Regular />}
              aria-label={sayReset}
              onClick={() => {
                // The button is about to disappear: a keyboard user must not lose the focus to the top of the page.
                control.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
                resetting.onReset();
              }}
            />
          </Tip>
        )}
        <div ref={control} className={mergeClasses(styles.control, wide && styles.wide)}>
          {children}
        </div>
      </div>
    </Field>
  );
}
