import {
  Button,
  type ButtonProps,
  Menu,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
  Tooltip,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useMenuStyles } from './menu-styles.ts';

interface MoreMenuProps extends Pick<MenuProps, 'checkedValues' | 'onCheckedValueChange'> {
  /** What it is the menu of. */
  readonly label: string;
  readonly size?: ButtonProps['size'];
  /** The items. */
  readonly children: ReactNode;
}

/** The button `⋯` of a row or a page, and its menu. */
export function MoreMenu({ label, size = 'small', children, ...checked }: MoreMenuProps): ReactElement {
  const styles = useMenuStyles();
  const restoreFocus = useRestoreFocusTarget();
  const [open, setOpen] = useState(false);
  const [named, setNamed] = useState(false);
  return (
    <Menu
      positioning={{ position: 'below', align: 'end', autoSize: true }}
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      {...checked}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip
          relationship="label"
          content={label}
          // Not over the open menu, where it would also take the Escape that closes it.
          visible={named && !open}
          onVisibleChange={(_, { visible }) => setNamed(visible)}
        >
          <Button {...restoreFocus} size={size} appearance="subtle" icon={<MoreHorizontal20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
