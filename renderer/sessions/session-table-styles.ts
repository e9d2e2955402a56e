import { makeStyles, mergeClasses, type TableColumnId, tokens } from '@fluentui/react-components';
import {
  MEDIUM_TABLE,
  NARROW_TABLE,
  NOT_WIDE_TABLE,
  NOT_WIDEST_TABLE,
  TIGHT_TABLE,
  USUAL_TABLE,
} from '../ui/layout.ts';
import { PROCESSES_COLUMN, STUCK_COLUMN } from './session-columns.tsx';

/** An empty cell would be an empty line. */
const inCardIfKnown = {
  flex: '1 0 100%',
  order: 2,
  ':empty': { display: 'none' },
} as const;

/** The styles of the session table: one line per row, or several where it is narrow. */
export const useTableStyles = makeStyles({
  grid: { minWidth: 0 },
  header: { [NARROW_TABLE]: { display: 'none' } },
  headerCell: {
    boxSizing: 'border-box',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalSNudge,
  },
  row: {
    minHeight: '40px',
    [NARROW_TABLE]: {
      flexWrap: 'wrap',
      padding: `${tokens.spacingVerticalXS} 0`,
      alignItems: 'center',
    },
  },
  /** The page was opened for this one. */
  marked: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    outline: '1px solid transparent',
  },
  /** Something is below the row, and as wide. */
  withMore: { flexWrap: 'wrap' },
  stuck: {
    flex: '1 0 100%',
    order: 4,
    minHeight: 'auto',
    height: 'auto',
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 44px`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    [NARROW_TABLE]: { paddingLeft: tokens.spacingHorizontalS },
  },
  processes: {
    flex: '1 0 100%',
    order: 5,
    minHeight: 'auto',
    height: 'auto',
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 64px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [NARROW_TABLE]: { paddingLeft: tokens.spacingHorizontalS },
  },
  system: { color: tokens.colorNeutralForeground3 },
  cell: {
    minWidth: 0,
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalSNudge,
    fontVariantNumeric: 'tabular-nums',
  },
  secondary: { fontSize: tokens.fontSizeBase200 },
  select: { flex: '0 0 36px', padding: 0, [NARROW_TABLE]: { flex: '0 0 32px' } },
  open: { flex: '0 0 28px', padding: 0 },
  // The user is what an admin looks for: that column gets the free width, and the others no more than they need.
  user: { flex: '3 1 0', [NARROW_TABLE]: { flex: '1 1 40%' } },
  state: { flex: '0 0 96px', [NARROW_TABLE]: { flex: '0 0 auto', order: 1 } },
  idle: { flex: '0 0 162px', [NARROW_TABLE]: { flex: '1 0 auto', order: 1 } },
  work: { flex: '0 0 116px', [NARROW_TABLE]: { flex: '1 0 100%', height: 'auto', order: 2 } },
  logon: { flex: '0 0 142px', [NARROW_TABLE]: { flex: '1 0 100%', order: 2 } },
  disconnectedSince: { flex: '0 0 132px', [NARROW_TABLE]: inCardIfKnown },
  from: { flex: '0 0 118px', [NARROW_TABLE]: inCardIfKnown },
  sessionName: {
    flex: '0 0 88px',
    [MEDIUM_TABLE]: { display: 'none' },
    [NARROW_TABLE]: { flex: '0 1 auto', order: 3 },
  },
  id: {
    flex: '0 0 54px',
    [TIGHT_TABLE]: { display: 'none' },
    [NARROW_TABLE]: { flex: '0 0 auto', order: 3 },
  },
  kind: {
    flex: '0 0 80px',
    [MEDIUM_TABLE]: { display: 'none' },
    [NARROW_TABLE]: { flex: '0 0 auto', order: 3 },
  },
  belowWidest: { [NOT_WIDEST_TABLE]: { display: 'none' } },
  belowWide: { [NOT_WIDE_TABLE]: { display: 'none' } },
  belowUsual: { [USUAL_TABLE]: { display: 'none' } },
  action: { flex: '0 0 136px', justifyContent: 'flex-end', [NARROW_TABLE]: { flex: '0 0 auto' } },
  inLine: { [NARROW_TABLE]: { minHeight: '22px', height: '22px', color: tokens.colorNeutralForeground3 } },
  more: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
});

/** Extra styles of a column's cells and its heading. `hasPast`: something is known of the past of a session in the table. */
export function columnStyle(
  styles: ReturnType<typeof useTableStyles>,
  columnId: TableColumnId,
  hasPast: boolean,
): string | undefined {
  switch (columnId) {
    case 'select':
    case 'open':
    case 'user':
    case 'action':
    case STUCK_COLUMN:
    case PROCESSES_COLUMN:
      return styles[columnId];
    case 'state':
    case 'idle':
    case 'work':
    case 'id':
      return mergeClasses(styles.secondary, styles.inLine, styles[columnId]);
    case 'logon':
      return mergeClasses(styles.secondary, styles.inLine, styles.logon, hasPast && styles.belowWide);
    case 'disconnectedSince':
      return mergeClasses(
        styles.secondary,
        styles.inLine,
        styles.disconnectedSince,
        hasPast ? styles.belowUsual : styles.belowWidest,
      );
    case 'from':
      return mergeClasses(styles.secondary, styles.inLine, styles.from, !hasPast && styles.belowWidest);
    case 'sessionName':
    case 'kind':
      return mergeClasses(styles.secondary, styles.inLine, styles[columnId], hasPast && styles.belowWidest);
    default:
      return undefined;
  }
}
