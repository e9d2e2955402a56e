import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { ChangeEvent, ReactElement } from 'react';
import { Tip } from '../Tip.tsx';

// The controls of a row look like Fluent's, and are plain elements: a table shows dozens of rows at once, and Fluent's take
// more time than everything else in a row.

const useStyles = makeStyles({
  tick: {
    width: '16px',
    height: '16px',
    margin: '2px 6px',
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  button: {
    boxSizing: 'border-box',
    minHeight: '24px',
    padding: `2px ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      ...shorthands.borderColor(tokens.colorNeutralStroke1Hover),
    },
    ':active': {
      backgroundColor: tokens.colorNeutralBackground1Pressed,
      ...shorthands.borderColor(tokens.colorNeutralStroke1Pressed),
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  more: {
    display: 'inline-flex',
    padding: '1px',
    minWidth: '24px',
    justifyContent: 'center',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: `${tokens.strokeWidthThin} solid transparent`,
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      ...shorthands.borderColor('transparent'),
    },
    ':active': {
      backgroundColor: tokens.colorSubtleBackgroundPressed,
      ...shorthands.borderColor('transparent'),
    },
  },
});

interface TickBoxProps {
  readonly label: string;
  readonly checked: boolean;
  /** Why it cannot be ticked; left out where it can. */
  readonly refusal?: string | undefined;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>, checked: boolean) => void;
}

/** The box of a row. */
export function TickBox({ label, checked, refusal, onChange }: TickBoxProps): ReactElement {
  const styles = useStyles();
  return (
    <input
      type="checkbox"
      className={styles.tick}
      aria-label={label}
      title={refusal}
      disabled={refusal !== undefined}
      checked={checked}
      onChange={(event) => onChange(event, event.target.checked)}
    />
  );
}

interface RowButtonProps {
  /** What it does, with to whom, for a screen reader. */
  readonly name: string;
  readonly word: string;
  readonly onClick: () => void;
}

/** A button of a row, with a word. */
export function RowButton({ name, word, onClick }: RowButtonProps): ReactElement {
  const styles = useStyles();
  return (
    <button type="button" className={styles.button} aria-label={name} onClick={onClick}>
      {word}
    </button>
  );
}

interface RowMenuButtonProps {
  /** What it is the menu of. */
  readonly label: string;
  /** Opens the menu below the button. */
  readonly onOpen: (button: Element) => void;
}

/** The button `⋯` of a row. The table has one menu for all of them. */
export function RowMenuButton({ label, onOpen }: RowMenuButtonProps): ReactElement {
  const styles = useStyles();
  return (
    <Tip says={label} is="name">
      <button
        type="button"
        className={mergeClasses(styles.button, styles.more)}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => onOpen(currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onOpen(event.currentTarget);
        }}
      >
        <MoreHorizontal20Regular />
      </button>
    </Tip>
  );
}
