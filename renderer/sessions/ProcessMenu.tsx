import {
  Button,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { DismissCircle20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { type ReactElement, useId, useState } from 'react';
import type { ShownProcess } from '../../shared/domain/work/running-work.ts';
import { text } from '../../shared/text/text.ts';
import { useSettingsInUse, useStore } from '../state/store-context.ts';
import { useMenuStyles } from '../ui/menu-styles.ts';
import { type NeverEnd, neverEndOf, neverEndWhile } from './never-end.ts';

const NEVER_END = 'neverEnd';

interface ProcessMenuProps {
  readonly process: ShownProcess;
  /** Why it cannot be ended; null when it can. */
  readonly refusal: string | null;
  /** Asks before it is ended. */
  readonly onEnd: () => void;
}

/** What can be done about one process; below each what it does, or why it is disabled. */
export function ProcessMenu({ process, refusal, onEnd }: ProcessMenuProps): ReactElement | null {
  const styles = useMenuStyles();
  const restoreFocus = useRestoreFocusTarget();
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
          {...restoreFocus}
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
          <MenuItem
            icon={<DismissCircle20Regular />}
            disabled={refusal !== null}
            aria-label={text.endProcess.menu}
            aria-describedby={`${id}-end`}
            subText={{
              id: `${id}-end`,
              className: styles.sub,
              children: refusal ?? text.endProcess.does,
            }}
            onClick={onEnd}
          >
            {text.endProcess.menu}
          </MenuItem>
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
