import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import {
  Add20Regular,
  ArrowImport20Regular,
  Desktop20Regular,
  TextBulletListAdd20Regular,
} from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { THIS_COMPUTER } from '../../shared/names/server-name.ts';
import { text } from '../../shared/text/text.ts';
import { tellFailure } from '../notices/notice-actions.ts';
import { addServers, importServers, pasteServers } from '../settings/servers/add-servers.ts';
import type { Store } from '../state/store.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { useMenuStyles } from '../ui/menu-styles.ts';
import { NavigationButton } from '../ui/NavigationButton.tsx';

/** The button above the list of servers, with its word where there is room: the same ways to add servers as at the first start. */
export const AddServersMenu = memo(function AddServersMenu(): ReactElement {
  const styles = useMenuStyles();
  const store = useStore();
  const restoreFocus = useRestoreFocusTarget();
  const hasThisComputer = usePage(
    ({ settings }) => settings?.servers.some(({ name }) => name === THIS_COMPUTER) === true,
  );
  // Whoever asks over ssh is on no Windows, and has no sessions of it.
  const isOverSsh = usePage(({ info }) => info?.usualTransport === 'ssh');
  const words = text.welcome;
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <NavigationButton {...restoreFocus} size="short" icon={<Add20Regular />} label={words.add} />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuItem icon={<ArrowImport20Regular />} onClick={() => void importServers(store)}>
            {words.import.name}
          </MenuItem>
          <MenuItem icon={<TextBulletListAdd20Regular />} onClick={() => pasteServers(store)}>
            {words.paste.name}
          </MenuItem>
          {!hasThisComputer && !isOverSsh && (
            <MenuItem icon={<Desktop20Regular />} onClick={() => void watchThisComputer(store)}>
              {words.thisComputer.name}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});

async function watchThisComputer(store: Store): Promise<void> {
  const failure = await addServers(store, [{ name: THIS_COMPUTER }]);
  if (failure !== null) tellFailure(store, failure);
}
