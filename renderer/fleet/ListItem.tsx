import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { GroupHead, sayGroup } from './GroupHead.tsx';
import type { ListRow } from './list-rows.ts';
import { ServerRow, sayRow } from './ServerRow.tsx';

/** In pixels; small enough that names still fit ten levels deep. */
const INDENT = 8;
const MOST_INDENTS = 4;

const useStyles = makeStyles({
  row: { position: 'absolute', top: 0, left: 0, width: '100%', boxSizing: 'border-box', padding: '1px 0' },
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
  readonly onClick: () => void;
}

/** One row of the list, at its place: a server, or the head of a group. */
export function ListItem(props: ListItemProps): ReactElement {
  const { id, row, isTree, isChosen, isActive, isWaiting, start, height, onClick } = props;
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus and takes the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: an option or an item of a tree
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: as above
    <div
      id={id}
      role={isTree ? 'treeitem' : 'option'}
      aria-label={row.kind === 'group' ? sayGroup(row) : sayRow(row.listed, isWaiting)}
      aria-expanded={row.kind === 'group' ? row.open : undefined}
      aria-selected={row.kind === 'group' ? undefined : isChosen}
      aria-level={isTree ? row.level : undefined}
      aria-posinset={row.place}
      aria-setsize={row.of}
      data-active={isActive}
      // Focusable by the program only: the arrow keys move the choice, not the focus.
      tabIndex={-1}
      className={styles.row}
      style={{
        height,
        transform: `translateY(${start}px)`,
        paddingLeft: Math.min(row.level - 1, MOST_INDENTS) * INDENT,
      }}
      onClick={onClick}
    >
      {row.kind === 'group' ? (
        <GroupHead row={row} />
      ) : (
        <ServerRow
          server={row.listed.server}
          found={row.listed.found}
          selected={isChosen}
          waiting={isWaiting}
        />
      )}
    </div>
  );
}
