import {
  MessageBar,
  type MessageBarProps,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { IS_NARROW } from './layout.ts';
import { useMedia } from './media.ts';

const useStyles = makeStyles({
  bar: { minWidth: 0, whiteSpace: 'normal', overflowWrap: 'anywhere' },
  /** Fluent sets no padding around a single line; this bar may have three lines. */
  beside: { paddingTop: tokens.spacingVerticalSNudge, paddingBottom: tokens.spacingVerticalSNudge },
});

/**
 * A message bar whose text wraps, with its buttons beside it, or below it in a narrow window. By default Fluent keeps
 * the text on one line until the bar is next resized, and the page becomes as wide as the sentence.
 */
export function WrappingBar({ layout, className, ...props }: MessageBarProps): ReactElement {
  const styles = useStyles();
  const isNarrow = useMedia(IS_NARROW);
  const shown = layout ?? (isNarrow ? 'multiline' : 'singleline');
  return (
    <MessageBar
      {...props}
      layout={shown}
      className={mergeClasses(styles.bar, shown === 'singleline' && styles.beside, className)}
    />
  );
}
