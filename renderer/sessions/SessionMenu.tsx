import { MenuItem } from '@fluentui/react-components';
import {
  Chat20Regular,
  DesktopCursor20Regular,
  Eye20Regular,
  type FluentIcon,
  PersonDelete20Regular,
  PersonProhibited20Regular,
  PlugDisconnected20Regular,
  SignOut20Regular,
} from '@fluentui/react-icons';
import { type ReactElement, useId } from 'react';
import type { RowAction } from '../../shared/domain/permission.ts';
import { text } from '../../shared/text/text.ts';
import { MoreMenu } from '../ui/MoreMenu.tsx';
import { useMenuStyles } from '../ui/menu-styles.ts';
import { ROW_ACTIONS } from './row-actions.ts';
import type { SessionRow } from './session-rows.ts';

const icons: Record<RowAction, FluentIcon> = {
  reset: PersonDelete20Regular,
  logOff: SignOut20Regular,
  logOffAnyway: PersonProhibited20Regular,
  disconnect: PlugDisconnected20Regular,
  message: Chat20Regular,
  look: Eye20Regular,
  control: DesktopCursor20Regular,
};

interface SessionMenuProps {
  readonly row: SessionRow;
  readonly onAct: (action: RowAction) => void;
}

/** Everything that can be done to a session; below each action what it does, or why it is disabled. */
export function SessionMenu({ row, onAct }: SessionMenuProps): ReactElement {
  const styles = useMenuStyles();
  const id = useId();
  const { session, refusals } = row;
  return (
    <MoreMenu label={text.actions.menuOf(session.user ?? '', session.id)}>
      {ROW_ACTIONS.map((action) => {
        const Icon = icons[action];
        const said = refusals[action]?.long ?? text.actions.does[action];
        return (
          <MenuItem
            key={action}
            icon={<Icon />}
            disabled={refusals[action] !== null}
            aria-label={text.actions.name[action]}
            aria-describedby={`${id}-${action}`}
            subText={{ id: `${id}-${action}`, className: styles.sub, children: said }}
            onClick={() => onAct(action)}
          >
            {text.actions.name[action]}
          </MenuItem>
        );
      })}
    </MoreMenu>
  );
}
