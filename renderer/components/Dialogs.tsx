import type { ReactElement } from 'react';
import { usePage } from '../store-context.ts';
import { MessageDialog } from './MessageDialog.tsx';

/** The dialog that is open, whatever page asked for it. */
export function Dialogs(): ReactElement | null {
  const dialog = usePage((state) => state.dialog);
  if (dialog === null) return null;
  return <MessageDialog targets={dialog.targets} />;
}
