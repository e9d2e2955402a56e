import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowSort20Regular } from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { LIST_ORDERS } from '../../shared/contract/view.ts';
import { text } from '../../shared/text/text.ts';
import { arrange } from '../state/navigation.ts';
import { usePage, useStore } from '../state/store-context.ts';

const ORDER = 'order';

/** In which order the list is. */
export const SortMenu = memo(function SortMenu(): ReactElement {
  const store = useStore();
  const order = usePage(({ view }) => view.listOrder);
  const words = text.listView;
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ [ORDER]: [order] }}
      onCheckedValueChange={(_, { checkedItems: [first] }) => {
        const chosen = LIST_ORDERS.find((each) => each === first);
        if (chosen !== undefined) arrange(store, { listOrder: chosen });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          appearance="subtle"
          icon={<ArrowSort20Regular />}
          aria-label={words.sortName(words.order[order])}
        >
          {words.sort}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {LIST_ORDERS.map((each) => (
            <MenuItemRadio key={each} name={ORDER} value={each}>
              {words.order[each]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});
