import type { ReactElement } from 'react';
import { assertNever } from '../../shared/basics/assert.ts';
import { AccountDialog } from '../accounts/AccountDialog.tsx';
import { ShortcutsDialog } from '../keys/ShortcutsDialog.tsx';
import { EndManyDialog } from '../people/EndManyDialog.tsx';
import { ConnectScopeDialog } from '../scope/ConnectScopeDialog.tsx';
import { ConnectDialog } from '../server/ConnectDialog.tsx';
import { LogOffAnywayDialog } from '../sessions/anyway/LogOffAnywayDialog.tsx';
import { EndProcessDialog } from '../sessions/EndProcessDialog.tsx';
import { EndWorkingDialog } from '../sessions/EndWorkingDialog.tsx';
import { LongDisconnectedDialog } from '../sessions/LongDisconnectedDialog.tsx';
import { MessageDialog } from '../sessions/message/MessageDialog.tsx';
import { ForgetHistoryDialog } from '../settings/ForgetHistoryDialog.tsx';
import { AddServersDialog } from '../settings/servers/AddServersDialog.tsx';
import { SetGroupDialog } from '../settings/servers/SetGroupDialog.tsx';
import { usePage } from '../state/store-context.ts';
import { AboutDialog } from './AboutDialog.tsx';

/** The dialog that is open, from any page. */
export function Dialogs(): ReactElement | null {
  const dialog = usePage((state) => state.dialog);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'message':
      return (
        <MessageDialog
          targets={dialog.targets}
          {...(dialog.scope === undefined ? {} : { scope: dialog.scope })}
        />
      );
    case 'endWorking':
      return <EndWorkingDialog action={dialog.action} target={dialog.target} />;
    case 'logOffAnyway':
      return <LogOffAnywayDialog target={dialog.target} />;
    case 'endMany':
      return <EndManyDialog action={dialog.action} keys={dialog.keys} ending={dialog.ending} />;
    case 'endProcess':
      return <EndProcessDialog target={dialog.target} process={dialog.process} />;
    case 'connect':
      return <ConnectDialog name={dialog.server} />;
    case 'connectScope':
      return <ConnectScopeDialog scope={dialog.scope} />;
    case 'account':
      return <AccountDialog scope={dialog.scope} />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'about':
      return <AboutDialog />;
    case 'addServers':
      return <AddServersDialog from={dialog.from} />;
    case 'setGroup':
      return <SetGroupDialog keys={dialog.keys} />;
    case 'forgetHistory':
      return <ForgetHistoryDialog />;
    case 'longDisconnected':
      return <LongDisconnectedDialog scope={dialog.scope} />;
    default:
      return assertNever(dialog);
  }
}
