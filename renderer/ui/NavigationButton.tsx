import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ComponentProps, type ReactElement, useRef } from 'react';
import { LOW, NARROW_NAVIGATION, NOT_WIDE_NAVIGATION } from './layout.ts';
import { Tip } from './Tip.tsx';

const HIDDEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  clipPath: 'inset(50%)',
} as const;

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    position: 'relative',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
  },
  line: {
    justifyContent: 'flex-start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    [LOW]: { flex: '1 1 0', justifyContent: 'center' },
  },
  compact: {
    flex: '1 1 auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
  },
  short: { flexShrink: 0, [NOT_WIDE_NAVIGATION]: { padding: '5px', minWidth: '32px' } },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      top: '6px',
      bottom: '6px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    },
  },
  label: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  lineLabel: { [LOW]: HIDDEN },
  compactLabel: { [NARROW_NAVIGATION]: HIDDEN },
  shortLabel: { [NOT_WIDE_NAVIGATION]: HIDDEN },
});

/** The rest is what a menu gives the button that opens it. */
interface NavigationButtonProps
  extends Omit<ComponentProps<'button'>, 'children' | 'className' | 'disabled' | 'ref'> {
  readonly icon: ReactElement;
  readonly label: string;
  /**
   * `line`: one of several below each other; `compact`: one of several in a line, which have less room; `short`: beside a
   * field, with its word only where the pane is wide.
   */
  readonly size: 'line' | 'compact' | 'short';
  /** It leads to the page that is shown. */
  readonly isCurrent?: boolean;
  /** More than its name, shown as a tip. */
  readonly says?: string | undefined;
}

/** A button of the left pane with icon and word. Where there is no room for the word, it becomes the tip of the icon. */
export function NavigationButton(props: NavigationButtonProps): ReactElement {
  const { icon, label, size, isCurrent = false, says, ...button } = props;
  const styles = useStyles();
  const word = useRef<HTMLSpanElement>(null);
  return (
    <Tip
      says={says ?? label}
      is={says === undefined ? 'same' : 'more'}
      isNeeded={() => says !== undefined || isCut(word.current)}
    >
      <Button
        {...button}
        className={mergeClasses(styles.button, styles[size], isCurrent && styles.current)}
        appearance="subtle"
        icon={icon}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <span ref={word} className={mergeClasses(styles.label, styles[`${size}Label`])}>
          {label}
        </span>
      </Button>
    </Tip>
  );
}

function isCut(element: HTMLElement | null): boolean {
  return element !== null && element.scrollWidth > element.clientWidth;
}
