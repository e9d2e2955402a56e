import {
  ChatRegular,
  CopyRegular,
  DesktopCursorRegular,
  EyeRegular,
  type FluentIcon,
  LocationRegular,
  PersonDeleteRegular,
  PersonProhibitedRegular,
  PlugDisconnectedRegular,
  SignOutRegular,
} from '@fluentui/react-icons';
import type { ServerName } from '../../shared/domain/model.ts';
import type { RowAction } from '../../shared/domain/permission.ts';
import { text } from '../../shared/text/text.ts';
import { ROW_ACTIONS } from '../sessions/row-actions.ts';
import type { SessionRow } from '../sessions/session-rows.ts';
import type { Store } from '../state/store.ts';
import { copyText } from './copy-text.ts';
import type { MenuContent, MenuEntry } from './menu-entry.ts';
import { copyCommand } from './menu-of-server.ts';

const icons: Record<RowAction, FluentIcon> = {
  reset: PersonDeleteRegular,
  logOff: SignOutRegular,
  logOffAnyway: PersonProhibitedRegular,
  disconnect: PlugDisconnectedRegular,
  message: ChatRegular,
  look: EyeRegular,
  control: DesktopCursorRegular,
};

/** Everything that can be done to a session; below each action what it does, or why it is disabled. */
export function sessionMenu(
  store: Store,
  server: ServerName,
  row: SessionRow,
  onAct: (action: RowAction) => void,
): MenuContent {
  const { session, refusals } = row;
  const actions = ROW_ACTIONS.map((action) => {
    const refusal = refusals[action]?.long ?? refusalToView(store, action);
    return {
      id: action,
      name: text.actions.name[action],
      icon: icons[action],
      does: refusal ?? text.actions.does[action],
      disabled: refusal !== null,
      onClick: () => onAct(action),
    };
  });
  return { sections: [actions, copying(store, server, row, session.user ?? '')] };
}

/** Why no session can be viewed from this computer; null where one can, or that is not known. */
function refusalToView(store: Store, action: RowAction): string | null {
  const { remoteDesktop } = store.getState();
  const isView = action === 'look' || action === 'control';
  return isView && remoteDesktop !== undefined && remoteDesktop?.views !== true
    ? text.connection.viewNeedsWindows
    : null;
}

/** The address comes last: it may become known while the menu is open, and nothing may move. */
function copying(store: Store, server: ServerName, row: SessionRow, user: string): readonly MenuEntry[] {
  const address = row.evidence?.address ?? null;
  return [
    {
      id: 'copyUser',
      name: text.menus.copyUser,
      icon: CopyRegular,
      onClick: () => void copyText(store, user),
    },
    copyCommand(store, `slotwatch logoff ${server} ${row.session.id}`),
    ...(address === null
      ? []
      : [
          {
            id: 'copyAddress',
            name: text.menus.copyAddress,
            icon: LocationRegular,
            does: address,
            onClick: () => void copyText(store, address),
          },
        ]),
  ];
}
