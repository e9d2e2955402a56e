import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of the overview have in common. */
export const useOverviewStyles = makeStyles({
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', minWidth: 0 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0, maxWidth: '100%' },
  /** A link that names something: it looks like one where the pointer is, and always in high contrast. */
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left', verticalAlign: 'bottom' },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  all: { alignSelf: 'start' },
});
