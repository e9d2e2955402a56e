import { Button, Text } from '@fluentui/react-components';
import { Delete20Regular, Folder20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { text } from '../../../shared/text/text.ts';
import { openDialog } from '../../state/navigation.ts';
import { useStore } from '../../state/store-context.ts';

interface SelectionToolsProps {
  readonly selected: ReadonlySet<number>;
  readonly onClear: () => void;
  readonly onRemove: () => void;
  readonly onSelectAll: () => void;
}

/** The actions on several servers at once. */
export function SelectionTools({
  selected,
  onClear,
  onRemove,
  onSelectAll,
}: SelectionToolsProps): ReactElement {
  const store = useStore();
  const words = text.settings.server;
  return (
    <>
      <Text weight="semibold" role="status">
        {words.selected(selected.size)}
      </Text>
      <Button
        icon={<Folder20Regular />}
        onClick={() => openDialog(store, { kind: 'setGroup', keys: selected })}
      >
        {words.setGroup}
      </Button>
      <Button icon={<Delete20Regular />} onClick={onRemove}>
        {words.removeSelected}
      </Button>
      <Button appearance="subtle" onClick={onSelectAll}>
        {words.selectAll}
      </Button>
      <Button appearance="subtle" onClick={onClear}>
        {words.clearSelection}
      </Button>
    </>
  );
}
