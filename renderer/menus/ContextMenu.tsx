import { Menu, MenuList, MenuPopover } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useMenuStyles } from '../ui/menu-styles.ts';
import type { OpenedMenu } from './opened-menu.ts';

interface ContextMenuProps {
  readonly opened: OpenedMenu<unknown>;
  /** What it is the menu of. */
  readonly label: string;
  readonly onClose: () => void;
  /** The items. */
  readonly children: ReactNode;
}

/** The menu of a right click, the menu key or Shift+F10. */
export function ContextMenu({ opened, label, onClose, children }: ContextMenuProps): ReactElement {
  const styles = useMenuStyles();
  const { at, focused, time } = opened;
  return (
    <Menu
      key={time}
      open
      // What it is about would move away below it.
      closeOnScroll
      positioning={{ target: at, position: 'below', align: 'start', autoSize: true }}
      onOpenChange={(_, { open, type }) => {
        if (open) return;
        // After a click beside it, the focus is where the user clicked.
        if (type !== 'clickOutside' && focused instanceof HTMLElement && focused.isConnected) focused.focus();
        onClose();
      }}
    >
      <MenuPopover className={styles.popover}>
        <MenuList aria-label={label} aria-labelledby={undefined}>
          {children}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
