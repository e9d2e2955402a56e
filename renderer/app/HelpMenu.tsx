import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import {
  DocumentText20Regular,
  Info20Regular,
  Keyboard20Regular,
  QuestionCircle20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { ask } from '../notices/notice-actions.ts';
import { openDialog } from '../state/navigation.ts';
import { useStore } from '../state/store-context.ts';
import { NavigationButton } from '../ui/NavigationButton.tsx';

/** The button *Help* and its menu: the keys, the log file, and what this program is. */
export function HelpMenu(): ReactElement {
  const store = useStore();
  const restoreFocus = useRestoreFocusTarget();
  return (
    <Menu positioning="above-end">
      <MenuTrigger disableButtonEnhancement>
        <NavigationButton
          {...restoreFocus}
          size="compact"
          icon={<QuestionCircle20Regular />}
          label={text.help.name}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<Keyboard20Regular />}
            secondaryContent="?"
            onClick={() => openDialog(store, { kind: 'shortcuts' })}
          >
            {text.shortcuts.title}
          </MenuItem>
          <MenuItem icon={<DocumentText20Regular />} onClick={() => void ask(store, 'log.open', undefined)}>
            {text.help.openLog}
          </MenuItem>
          <MenuItem icon={<Info20Regular />} onClick={() => openDialog(store, { kind: 'about' })}>
            {text.about.title}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
