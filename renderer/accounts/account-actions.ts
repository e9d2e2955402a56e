import { KeyMultipleRegular } from '@fluentui/react-icons';
import type { ServerName } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import type { MenuEntry } from '../menus/menu-entry.ts';
import { ask, tell } from '../notices/notice-actions.ts';
import { type Scope, serversIn } from '../scope/scope.ts';
import { openDialog } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { accountChoice } from './account-choice.ts';

/** *Use another account…*, for a server or a group; none where this computer cannot do that. */
export function accountEntries(store: Store, scope: Scope): readonly MenuEntry[] {
  const state = store.getState();
  const choices = serversIn(scope, state).map(({ name }) => accountChoice(state, name));
  if (choices.every((choice) => choice === 'absent')) return [];
  const isPossible = choices.includes('possible');
  return [
    {
      id: 'account',
      name: text.accounts.open,
      icon: KeyMultipleRegular,
      ...(isPossible ? {} : { does: text.accounts.overSsh, disabled: true }),
      onClick: () => openDialog(store, { kind: 'account', scope }),
    },
  ];
}

/** Removes the account that Windows uses for everything with a server; a notice says how it went. */
export async function removeAccount(store: Store, server: ServerName): Promise<void> {
  const change = await ask(store, 'account.remove', { server, use: 'windows' });
  if (change === null) return;
  const words = text.accounts;
  if (change.done) tell(store, 'success', words.removedFor(server));
  else if (change.now.kind === 'notStored') tell(store, 'info', words.nothingFor(server));
  else tell(store, 'error', words.notRemovedFor(server), words.resultHint.notRemoved);
}
