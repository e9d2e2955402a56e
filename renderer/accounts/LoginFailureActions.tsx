import { Button, MessageBarActions } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ServerName } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { openDialog } from '../state/navigation.ts';
import { useStore } from '../state/store-context.ts';
import { removeAccount } from './account-actions.ts';

/** What helps where a server refuses the account that Windows uses for it. */
export function LoginFailureActions({ server }: { readonly server: ServerName }): ReactElement {
  const store = useStore();
  return (
    <MessageBarActions>
      <Button onClick={() => openDialog(store, { kind: 'account', scope: { kind: 'server', server } })}>
        {text.accounts.open}
      </Button>
      <Button onClick={() => void removeAccount(store, server)}>{text.accounts.remove}</Button>
    </MessageBarActions>
  );
}
