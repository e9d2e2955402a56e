import { MenuItem, MenuItemCheckbox } from '@fluentui/react-components';
import { DismissCircle20Regular } from '@fluentui/react-icons';
import { type ReactElement, useId } from 'react';
import type { ShownProcess } from '../../shared/domain/work/running-work.ts';
import { text } from '../../shared/text/text.ts';
import { useSettingsInUse, useStore } from '../state/store-context.ts';
import { MoreMenu } from '../ui/MoreMenu.tsx';
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
  const store = useStore();
  const id = useId();
  const settings = useSettingsInUse();
  if (settings === null) return null;
  const { image, pid } = process;
  const neverEnd = neverEndOf(image, settings);
  return (
    <MoreMenu
      label={text.running.menuOf(image, pid)}
      checkedValues={{ [NEVER_END]: neverEnd === 'on' ? [NEVER_END] : [] }}
      onCheckedValueChange={() => void neverEndWhile(store, image)}
    >
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
    </MoreMenu>
  );
}

function sayNeverEnd(neverEnd: NeverEnd): string {
  const { neverEndIsOn, neverEndDoes, neverEndCannot } = text.running;
  return { on: neverEndIsOn, off: neverEndDoes, cannot: neverEndCannot }[neverEnd];
}
