import {
  Button,
  Menu,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useMenuStyles } from './menu-styles.ts';

interface MoreMenuProps extends Pick<MenuProps, 'checkedValues' | 'onCheckedValueChange'> {
  /** What it is the menu of. */
  readonly label: string;
  /** The items. */
  readonly children: ReactNode;
}

/** The button `⋯` of a row, and its menu. */
export function MoreMenu({ label, children, ...checked }: MoreMenuProps): ReactElement {
  const styles = useMenuStyles();
  const restoreFocus = useRestoreFocusTarget();
  const [open, setOpen] = useState(false);
  return (
    <Menu positioning="below-end" open={open} onOpenChange={(_, data) => setOpen(data.open)} {...checked}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          {...restoreFocus}
          size="small"
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={label}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !open) return;
            // Closes the menu, and must not undo a job as well.
            event.preventDefault();
            setOpen(false);
          }}
        />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
