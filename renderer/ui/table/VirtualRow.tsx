import { type CSSProperties, memo, type ReactElement, type Ref } from 'react';
import type { VirtualColumn } from './VirtualTable.tsx';

interface VirtualRowProps<Row> {
  readonly row: Row;
  /** Its place among all rows, from 0. */
  readonly place: number;
  /** Where it is, in pixels from the first one. */
  readonly start: number;
  readonly columns: readonly VirtualColumn<Row>[];
  /** The class of each cell. */
  readonly cells: readonly string[];
  readonly tracks: CSSProperties;
  readonly className: string;
  readonly measure: Ref<HTMLDivElement>;
  /** These three only where keys do something in the table. */
  readonly name?: string;
  /** Null where it cannot be selected. */
  readonly isSelected?: boolean | null;
  /** Tab goes to this one. */
  readonly isActive?: boolean;
}

function PlainRow<Row>(props: VirtualRowProps<Row>): ReactElement {
  const { row, place, start, columns, cells, tracks, className, measure, name, isSelected, isActive } = props;
  const isGrid = isActive !== undefined;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focusable in a grid, where keys do something
    // biome-ignore lint/a11y/useSemanticElements: the rows are placed by position, and a native table lays out its own
    <div
      ref={measure}
      role="row"
      data-index={place}
      aria-rowindex={place + 2}
      className={className}
      style={{ ...tracks, transform: `translateY(${start}px)` }}
      {...(isGrid ? { tabIndex: isActive ? 0 : -1, 'aria-label': name } : {})}
      {...(isSelected == null ? {} : { 'aria-selected': isSelected })}
    >
      {columns.map(({ id, render }, column) => (
        <div key={id} role={isGrid ? 'gridcell' : 'cell'} className={cells[column]}>
          {render(row)}
        </div>
      ))}
    </div>
  );
}

/** A row of a `VirtualTable`: rendered again only when something of it has changed. */
export const VirtualRow = memo(PlainRow) as typeof PlainRow;
