import { makeStyles, tokens } from '@fluentui/react-components';

/** A menu whose items have a sentence below their names. */
export const useMenuStyles = makeStyles({
  popover: { maxWidth: '340px', overflowY: 'auto' },
  sub: { color: tokens.colorNeutralForeground3, whiteSpace: 'normal' },
});
