import { Checkbox } from '@fluentui/react-components';
import { text } from '../../../shared/text/text.ts';
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
      <Checkbox
        aria-label={nameOf(row)}
        checked={ticked.has(keyOf(row))}
        onChange={(event, { checked }) =>
          onTick(
            afterClick({
              selectable: keys,
              selected: ticked,
              key: keyOf(row),
              on: checked === true,
              isRange: isShift(event),
            }),
          )
        }
      />
    ),
  };
}
