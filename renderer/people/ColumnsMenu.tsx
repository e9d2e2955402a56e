import {
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ColumnTriple20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { PEOPLE_COLUMNS, type PeopleColumn, type View } from '../../shared/contract/view.ts';
import { text } from '../../shared/text/text.ts';

/** Without it a row says of nobody who it is. */
const ALWAYS: PeopleColumn = 'user';

interface ColumnsMenuProps {
  readonly hidden: View['hiddenPeopleColumns'];
  readonly onHide: (hidden: View['hiddenPeopleColumns']) => void;
}

/** Which columns the table has. */
export function ColumnsMenu({ hidden, onHide }: ColumnsMenuProps): ReactElement {
  const shown = PEOPLE_COLUMNS.filter((column) => !hidden.includes(column));
  return (
    <Menu
      checkedValues={{ columns: shown }}
      onCheckedValueChange={(_, { checkedItems }) =>
        onHide(PEOPLE_COLUMNS.filter((column) => column !== ALWAYS && !checkedItems.includes(column)))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" icon={<ColumnTriple20Regular />}>
          {text.people.columns}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {PEOPLE_COLUMNS.filter((column) => column !== ALWAYS).map((column) => (
            <MenuItemCheckbox key={column} name="columns" value={column}>
              {text.people.column[column]}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
