import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { defaultRangeExtractor, measureElement, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { NARROW_LIST, SMALL_LIST, TIGHT_LIST } from '../layout.ts';
import { type RowKeys, useRowKeys } from './row-keys.ts';
import { VirtualRow } from './VirtualRow.tsx';
import { withPlaces } from './with-places.ts';

/** The estimated height of a row in pixels: one line and padding, until a row of the table has been rendered. */
const ROW_HEIGHT = 36;
/**
 * The height of the first row of each table, by its label, as it was rendered last. With a wrong estimate every row that comes
 * into view changes the places of all others, and the table is rendered twice.
 */
const heights = new Map<string, number>();
const OVERSCAN = 8;

const useStyles = makeStyles({
  table: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    containerType: 'inline-size',
    containerName: 'list',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'var(--columns)',
    [TIGHT_LIST]: { gridTemplateColumns: 'var(--main-columns)' },
    [SMALL_LIST]: { gridTemplateColumns: 'var(--few-columns)' },
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [NARROW_LIST]: { display: 'flex', flexWrap: 'wrap', rowGap: tokens.spacingVerticalXXS },
  },
  header: {
    paddingBlock: 0,
    color: tokens.colorNeutralForeground2,
    // Reserves the width of the body's scrollbar here too.
    scrollbarGutter: 'stable',
    overflow: 'hidden',
    [NARROW_LIST]: { display: 'none' },
  },
  box: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarGutter: 'stable',
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sizer: { position: 'relative', width: '100%' },
  placed: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  cell: {
    display: 'block',
    minWidth: 0,
    minHeight: 'auto',
    height: 'auto',
    padding: 0,
    [NARROW_LIST]: { flex: '0 1 auto', maxWidth: '100%' },
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  minor: { [TIGHT_LIST]: { display: 'none' } },
  wide: { [SMALL_LIST]: { display: 'none' } },
});

export interface VirtualColumn<Row> {
  readonly id: string;
  /** Called on each render, with all rows of the table: columns are built once, the language can change. */
  readonly header: (rows: readonly Row[]) => ReactNode;
  /** Its width as a track of a CSS grid. */
  readonly track: string;
  /** It is not shown where the table has little room. */
  readonly isMinor?: boolean;
  /** It is not shown where the table has even less. */
  readonly needsRoom?: boolean;
  readonly render: (row: Row) => ReactNode;
  /** How two rows are ordered by it, ascending; left out where the table cannot be sorted by it. */
  readonly compare?: (a: Row, b: Row) => number;
}

/** By which column a table is sorted. */
export interface TableSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

interface VirtualTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Identifies the row. Another function makes the table look at all rows again. */
  readonly rowKey: (row: Row, place: number) => string;
  readonly columns: readonly VirtualColumn<Row>[];
  readonly className?: string;
  /** How the rows are sorted; null for their own order. */
  readonly sort?: TableSort | null;
  /** Left out where the table cannot be sorted. */
  readonly onSort?: (sort: TableSort) => void;
  /** A row was clicked twice, beside its buttons. */
  readonly onOpen?: (row: Row) => void;
  /** The menu of a row is asked for, by the pointer or a key. */
  readonly onRowMenu?: (row: Row, event: MouseEvent) => void;
  /** The class of a row; undefined for a usual one. */
  readonly rowClass?: (row: Row) => string | undefined;
  /** What keys do in it: the table is then a grid whose rows have the focus. Left out: it is read only. */
  readonly keys?: RowKeys<Row>;
}

/** The rows in the order the user chose; those that are equal stay in their own. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly VirtualColumn<Row>[],
  sort: TableSort | null,
): readonly Row[] {
  const compare = columns.find(({ id }) => id === sort?.column)?.compare;
  if (compare === undefined || sort === null) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => sign * compare(a, b));
}

/** A click on a heading sorts by it, and the next one the other way round. */
function sortBy(column: string, before: TableSort | null | undefined): TableSort {
  const isAscending = before?.column === column && before.direction === 'ascending';
  return { column, direction: isAscending ? 'descending' : 'ascending' };
}

/** What tells the key of each row; the same function as long as the keys are the same: another one measures all rows again. */
function useItemKeys<Row>(
  rows: readonly Row[],
  rowKey: (row: Row, place: number) => string,
): (place: number) => string | number {
  const kept = useRef<readonly string[]>([]);
  const keys = useMemo(() => {
    const fresh = rows.map(rowKey);
    const { current: before } = kept;
    const isSame = fresh.length === before.length && fresh.every((key, place) => key === before[place]);
    return isSame ? before : fresh;
  }, [rows, rowKey]);
  useLayoutEffect(() => {
    kept.current = keys;
  });
  return useCallback((place: number) => keys[place] ?? place, [keys]);
}

/**
 * A table of any length: only visible rows are rendered. Where it is narrow, each row becomes a paragraph. Rows and cells
 * are plain elements: Fluent's cost more time than all that is in them. One that did not change is not rendered again,
 * as long as `columns` are the same.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>): ReactElement {
  const { label, rows, rowKey, columns, className, sort, onSort, onOpen, onRowMenu, rowClass, keys } = props;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const tracks = useMemo(() => tracksOf(columns), [columns]);
  const cells = useMemo(
    () =>
      columns.map(({ isMinor, needsRoom }) =>
        mergeClasses(styles.cell, isMinor && styles.minor, needsRoom && styles.wide),
      ),
    [columns, styles],
  );
  const usual = mergeClasses(styles.row, styles.placed);
  const rowHeight = (): number => heights.get(label) ?? ROW_HEIGHT;
  const isMeasured = useRef(false);
  const active = useRowKeys({ box, rows, rowKey, rowHeight: rowHeight(), keys });
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: rowHeight,
    measureElement: (element, ...how) => {
      const height = measureElement(element, ...how);
      // Of the first one only: a longer row that comes later does not move those that were not rendered yet.
      if (!isMeasured.current && height > 0) {
        isMeasured.current = true;
        heights.set(label, height);
      }
      return height;
    },
    overscan: OVERSCAN,
    getItemKey: useItemKeys(rows, rowKey),
    // The row that has the focus must be rendered, wherever the table is scrolled to.
    rangeExtractor: (range: Range) => withPlaces(defaultRangeExtractor(range), [active.place]),
  });
  function rowAt(target: Element): Row | undefined {
    return rows[Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1)];
  }

  function onDoubleClick({ target }: MouseEvent): void {
    if (!(target instanceof Element) || target.closest('button, input') !== null) return;
    const row = rowAt(target);
    if (row !== undefined) onOpen?.(row);
  }

  function onContextMenu(event: MouseEvent): void {
    const row = event.target instanceof Element ? rowAt(event.target) : undefined;
    if (row !== undefined) onRowMenu?.(row, event);
  }

  // No native elements: the rows are placed by position, and a native table lays out its own.
  return (
    <Table
      noNativeElements
      size="extra-small"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      className={mergeClasses(styles.table, className)}
      {...(keys === undefined ? {} : { role: 'grid', 'aria-multiselectable': true })}
    >
      <TableHeader>
        <TableRow aria-rowindex={1} className={mergeClasses(styles.row, styles.header)} style={tracks}>
          {columns.map(({ id, header, compare }, place) => (
            <TableHeaderCell
              key={id}
              className={cells[place] ?? ''}
              {...(onSort === undefined || compare === undefined
                ? {}
                : { sortable: true, onClick: () => onSort(sortBy(id, sort)) })}
              {...(sort?.column === id ? { sortDirection: sort.direction } : {})}
            >
              {header(rows)}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      {/* Scrolling content must be reachable by keyboard. Fluent types the ref as the intersection of all elements, which no element satisfies. */}
      <TableBody
        ref={box as Ref<never>}
        onContextMenu={onContextMenu}
        className={styles.box}
        onDoubleClick={onDoubleClick}
        {...(keys === undefined ? { tabIndex: 0 } : {})}
        onKeyDown={(event) => active.onKeyDown(event, (place) => virtualizer.scrollToIndex(place))}
        onFocus={active.onFocus}
      >
        <div role="presentation" className={styles.sizer} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const more = rowClass?.(row);
            return (
              <VirtualRow<Row>
                key={key}
                row={row}
                place={index}
                start={start}
                columns={columns}
                tracks={tracks}
                cells={cells}
                className={more === undefined ? usual : mergeClasses(usual, more)}
                measure={virtualizer.measureElement}
                {...(keys === undefined
                  ? {}
                  : {
                      name: keys.name(row),
                      isSelected: keys.isSelected(row),
                      isActive: index === active.place,
                    })}
              />
            );
          })}
        </div>
      </TableBody>
    </Table>
  );
}

/** The tracks of all columns, and of those that are always shown; the style of a row chooses by its width. */
function tracksOf<Row>(columns: readonly VirtualColumn<Row>[]): CSSProperties {
  const join = (shown: readonly VirtualColumn<Row>[]) => shown.map(({ track }) => track).join(' ');
  return {
    '--columns': join(columns),
    '--main-columns': join(columns.filter(({ isMinor }) => isMinor !== true)),
    '--few-columns': join(columns.filter(({ isMinor, needsRoom }) => isMinor !== true && needsRoom !== true)),
  } as CSSProperties;
}
