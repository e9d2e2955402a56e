import {
  Button,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { type ReactElement, useId, useState } from 'react';
import type { ShownProcess } from '../../shared/domain/work/running-work.ts';
import { text } from '../../shared/text/text.ts';
import { useSettingsInUse, useStore } from '../state/store-context.ts';
import { useMenuStyles } from '../ui/menu-styles.ts';
import { type NeverEnd, neverEndOf, neverEndWhile } from './never-end.ts';

const NEVER_END = 'neverEnd';

/** What can be done about one process; the place for *End process…* is above. */
export function ProcessMenu({ process }: { readonly process: ShownProcess }): ReactElement | null {
  const styles = useMenuStyles();
  const store = useStore();
  const id = useId();
  const settings = useSettingsInUse();
  const [open, setOpen] = useState(false);
  if (settings === null) return null;
  const { image, pid } = process;
  const neverEnd = neverEndOf(image, settings);
  return (
    <Menu
      positioning="below-end"
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      checkedValues={{ [NEVER_END]: neverEnd === 'on' ? [NEVER_END] : [] }}
      onCheckedValueChange={() => void neverEndWhile(store, image)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={text.running.menuOf(image, pid)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !open) return;
            // Closes the menu, and must not undo a job as well.
            event.preventDefault();
            setOpen(false);
          }}
        />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuItemCheckbox
            name={NEVER_END}
            value={NEVER_END}
            disabled={neverEnd !== 'off'}
            aria-label={text.running.neverEnd}
            aria-describedby={`${id}-never`}
            subText={{ id: `${id}-never`, className: styles.sub, children: sayNeverEnd(neverEnd) }}
          >
            {text.running.neverEnd}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function sayNeverEnd(neverEnd: NeverEnd): string {
  const { neverEndIsOn, neverEndDoes, neverEndCannot } = text.running;
  return { on: neverEndIsOn, off: neverEndDoes, cannot: neverEndCannot }[neverEnd];
}
