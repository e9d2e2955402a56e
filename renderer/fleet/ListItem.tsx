import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { isSame } from '../../shared/basics/is-same.ts';
import { GroupHead, sayGroup } from './GroupHead.tsx';
import type { ListRow } from './list-rows.ts';
import { ServerRow, sayRow } from './ServerRow.tsx';

/** In pixels; small enough that names still fit ten levels deep. */
const INDENT = 8;
const MOST_INDENTS = 4;

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    contain: 'strict',
    padding: '1px 0',
    ':hover > [data-more]': { opacity: 1 },
  },
  sticky: { position: 'sticky', zIndex: 1, backgroundColor: tokens.colorNeutralBackground3 },
  /** Only for the pointer: by keyboard the menu key opens the same menu, and a row has no place for a button. */
  more: {
    position: 'absolute',
    right: tokens.spacingHorizontalXS,
    bottom: '5px',
    display: 'flex',
    padding: '2px 6px',
    opacity: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3Hover,
    color: tokens.colorNeutralForeground2,
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground3Pressed,
      color: tokens.colorNeutralForeground1,
    },
  },
});

interface ListItemProps {
  readonly id: string;
  readonly row: ListRow;
  /** A tree item instead of a listbox option. */
  readonly isTree: boolean;
  readonly isChosen: boolean;
  /** The keyboard is on this row. */
  readonly isActive: boolean;
  /** A wait for this server is set. */
  readonly isWaiting: boolean;
  /** In pixels from the top of the list. */
  readonly start: number;
  /** In pixels. */
  readonly height: number;
  /** From the top of the list, in pixels, where it stays while its group is scrolled; null for a usual row. */
  readonly stickyTop: number | null;
  /** The end of all names, which is not shown. */
  readonly suffix: string;
}

/** Marks a row with its key. */
export const ROW_KEY = 'data-row-key';
/** Marks what opens the menu of a row by the pointer. */
export const ROW_MENU = 'data-more';

/**
 * One row of the list, at its place: a server, or the head of a group. The list takes the clicks. Rendered again only when
 * something of it has changed: typing in the search makes all rows anew, most of them equal.
 */
export const ListItem = memo(function ListItem(props: ListItemProps): ReactElement {
  const { id, row, isTree, isChosen, isActive, isWaiting, start, height, stickyTop, suffix } = props;
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: an option or an item of a tree
    <div
      id={id}
      role={isTree ? 'treeitem' : 'option'}
      aria-label={row.kind === 'group' ? sayGroup(row) : sayRow(row.listed, isWaiting)}
      aria-expanded={row.kind === 'group' ? row.open : undefined}
      aria-selected={row.kind === 'group' ? undefined : isChosen}
      aria-level={isTree ? row.level : undefined}
      aria-posinset={row.place}
      aria-setsize={row.of}
      {...{ [ROW_KEY]: row.key }}
      data-active={isActive}
      data-sticky={stickyTop !== null}
      // Focusable by the program only: the arrow keys move the choice, not the focus.
      tabIndex={-1}
      className={mergeClasses(styles.row, stickyTop !== null && styles.sticky)}
      style={{
        height,
        ...(stickyTop === null ? { transform: `translateY(${start}px)` } : { top: stickyTop }),
        paddingLeft: Math.min(row.level - 1, MOST_INDENTS) * INDENT,
      }}
    >
      {row.kind === 'group' ? (
        <GroupHead row={row} />
      ) : (
        <ServerRow
          server={row.listed.server}
          found={row.listed.found}
          selected={isChosen}
          waiting={isWaiting}
          suffix={suffix}
        />
      )}
      <span aria-hidden {...{ [ROW_MENU]: '' }} className={styles.more}>
        <MoreHorizontal16Regular />
      </span>
    </div>
  );
}, isSame);
