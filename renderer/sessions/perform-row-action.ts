import { assertNever } from '../../shared/basics/assert.ts';
import type { RowAction } from '../../shared/domain/permission.ts';
import { openDialog } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { act, shadow } from './session-actions.ts';
import type { SessionTarget } from './session-target.ts';

/** What a row's button or menu asks for. What works is not ended before the user has read what ends with it. */
export function performRowAction(
  store: Store,
  action: RowAction,
  target: SessionTarget,
  works: boolean,
): void {
  switch (action) {
    case 'reset':
    case 'logOff':
      if (works) openDialog(store, { kind: 'endWorking', action, target });
      else void act(store, action, target);
      return;
    case 'logOffAnyway':
      openDialog(store, { kind: 'logOffAnyway', target });
      return;
    case 'disconnect':
      void act(store, action, target);
      return;
    case 'message':
      openDialog(store, { kind: 'message', targets: [target] });
      return;
    case 'look':
    case 'control':
      void shadow(store, target, action === 'control');
      return;
    default:
      assertNever(action);
  }
}
