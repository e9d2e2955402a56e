import { text } from '../../shared/text/text.ts';
import { tell, tellFailure } from '../notices/notice-actions.ts';
import type { Store } from '../state/store.ts';

/** Puts a text on the clipboard; a notice says what, or why not. */
export async function copyText(
  store: Store,
  copied: string,
  said: string = text.menus.copied(copied),
): Promise<void> {
  const answer = await store.request('text.copy', { text: copied });
  if (answer.ok) tell(store, 'success', said);
  else tellFailure(store, answer.error);
}
