import type { ReactElement } from 'react';
import { assertNever } from '../../shared/assert.ts';
import { usePage } from '../store-context.ts';
import { ConnectDialog } from './ConnectDialog.tsx';
import { LongDisconnectedDialog } from './LongDisconnectedDialog.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { AddServersDialog } from './settings/AddServersDialog.tsx';
import { SetGroupDialog } from './settings/SetGroupDialog.tsx';

/** The dialog that is open, whatever page asked for it. */
export function Dialogs(): ReactElement | null {
  const dialog = usePage((state) => state.dialog);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'message':
      return <MessageDialog targets={dialog.targets} />;
    case 'connect':
      return <ConnectDialog name={dialog.server} />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'addServers':
      return <AddServersDialog from={dialog.from} />;
    case 'setGroup':
      return <SetGroupDialog keys={dialog.keys} />;
    case 'longDisconnected':
      return <LongDisconnectedDialog server={dialog.server} />;
    default:
      return assertNever(dialog);
  }
}
