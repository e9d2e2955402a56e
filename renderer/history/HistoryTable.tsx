import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import type { Logon } from '../../shared/domain/history/logon.ts';
import type { Period } from '../../shared/domain/history/logons-within.ts';
import { text } from '../../shared/text/text.ts';
import { Tip } from '../ui/Tip.tsx';
import { sortRows, type TableSort, type VirtualColumn, VirtualTable } from '../ui/table/VirtualTable.tsx';
import { filterRows, type HistoryRow, historyRows } from './history-rows.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  search: { flex: '0 1 220px', minWidth: 0 },
  counted: { color: tokens.colorNeutralForeground3 },
  table: {
    maxHeight: '420px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
});

interface HistoryTableProps<One extends Logon> {
  readonly label: string;
  readonly logons: readonly One[];
  readonly columns: readonly VirtualColumn<HistoryRow & { readonly logon: One }>[];
  readonly now: number;
  /** Only this person; null for everybody. */
  readonly person: string | null;
  readonly onEverybody?: () => void;
  /** The part of the time that is shown; null for all. */
  readonly within: Period | null;
  /** The table is of one person: there is nobody to search. */
  readonly isOfOne?: boolean;
  /** Buttons behind the search field. */
  readonly children?: ReactNode;
}

/** All logons, with a search field. It says the same as the picture. */
export function HistoryTable<One extends Logon>(props: HistoryTableProps<One>): ReactElement {
  const { label, logons, columns, now, person, within, onEverybody } = props;
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<TableSort | null>(null);
  const all = useMemo(() => historyRows(logons, now), [logons, now]);
  const rows = useMemo(
    () => sortRows(filterRows(all, { person, search, within }), columns, sort),
    [all, person, search, within, columns, sort],
  );
  const words = text.timeline;
  return (
    <>
      <div className={styles.tools}>
        {props.isOfOne !== true && (
          <SearchBox
            className={styles.search}
            size="small"
            aria-label={words.searchUser}
            placeholder={words.searchUser}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
        )}
        {person !== null && onEverybody !== undefined && (
          <Tip says={words.everybody} is="more">
            <Button size="small" icon={<DismissRegular />} onClick={onEverybody}>
              {words.only(person)}
            </Button>
          </Tip>
        )}
        {props.children}
        <Text size={200} role="status" className={styles.counted}>
          {rows.length === 0
            ? words.nothingFound
            : rows.length === all.length
              ? words.counted(all.length)
              : words.countedOf(rows.length, all.length)}
        </Text>
      </div>
      {rows.length > 0 && (
        <VirtualTable
          className={styles.table}
          label={label}
          rows={rows}
          rowKey={({ key }) => key}
          columns={columns}
          sort={sort}
          onSort={setSort}
        />
      )}
    </>
  );
}
