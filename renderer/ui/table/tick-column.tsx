import { Checkbox } from '@fluentui/react-components';
import { text } from '../../../shared/text/text.ts';
import { TickBox } from './RowControls.tsx';
import { afterClick, isShift } from './tick-list.ts';
import type { VirtualColumn } from './VirtualTable.tsx';

interface TickColumnOptions<Row> {
  /** The keys of all rows, in their order. */
  readonly keys: readonly string[];
  readonly ticked: ReadonlySet<string>;
  readonly keyOf: (row: Row) => string;
  /** What the box of a row is called. */
  readonly nameOf: (row: Row) => string;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** Boxes to tick rows: each, all, or with Shift everything from the last one on. */
export function tickColumn<Row>(options: TickColumnOptions<Row>): VirtualColumn<Row> {
  const { keys, ticked, keyOf, nameOf, onTick } = options;
  const all = ticked.size > 0 && keys.every((key) => ticked.has(key));
  return {
    id: 'tick',
    track: '28px',
    header: () => (
      <Checkbox
        aria-label={text.scope.tickAll}
        disabled={keys.length === 0}
        checked={all || (ticked.size > 0 && 'mixed')}
        onChange={(_, { checked }) => onTick(new Set(checked === true ? keys : []))}
      />
    ),
    render: (row) => (
      <TickBox
        label={nameOf(row)}
        checked={ticked.has(keyOf(row))}
        onChange={(event, on) =>
          onTick(
            afterClick({
              selectable: keys,
              selected: ticked,
              key: keyOf(row),
              on,
              isRange: isShift(event),
            }),
          )
        }
      />
    ),
  };
}
