import { Menu, MenuList, MenuPopover } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
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

  function close(): void {
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    onClose();
  }

  useEscape(close);
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
        if (type === 'clickOutside') onClose();
        else close();
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

/** Escape closes the menu wherever the focus is: opened by a button it may still be there. */
function useEscape(close: () => void): void {
  const latest = useRef(close);
  useLayoutEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // It does nothing else then: no tip takes it, and nothing is undone.
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
