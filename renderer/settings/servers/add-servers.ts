import type { Failure } from '../../../shared/domain/failure.ts';
import { ask } from '../../notices/notice-actions.ts';
import { openDialog, showPage } from '../../state/navigation.ts';
import type { Store } from '../../state/store.ts';
import type { NewServer } from '../server-draft.ts';
import { withServers } from '../server-drafts.ts';
import { saveSettings, showSettings } from '../settings-actions.ts';
import { draftOf, parseDraft } from '../settings-draft.ts';
import { changeDraft } from '../use-draft.ts';

/**
 * Adds these servers: to what is typed on the settings page, where something is typed there and not saved or the page
 * is shown; else to the settings, which are saved at once. Resolves with why they were not saved; null when they were.
 */
export async function addServers(store: Store, servers: readonly NewServer[]): Promise<Failure | null> {
  const { page, draft, settings } = store.getState();
  if (page !== 'settings' && draft === null && settings !== null) {
    const saved = draftOf(settings);
    const parsed = parseDraft({ ...saved, servers: withServers(saved.servers, servers) });
    if (parsed.ok) return saveSettings(store, parsed.settings);
  }
  changeDraft(store, (typed) => ({ ...typed, servers: withServers(typed.servers, servers) }));
  showSettings(store, { section: 'servers' });
  showPage(store, 'settings');
  return null;
}

/** Opens the dialog in which names are typed or pasted. */
export function pasteServers(store: Store): void {
  openDialog(store, { kind: 'addServers', from: { kind: 'text', text: '' } });
}

/** Lets the user choose files, and opens the dialog with what they would add. */
export async function importServers(store: Store): Promise<void> {
  const preview = await ask(store, 'servers.import', undefined);
  if (preview !== null) openDialog(store, { kind: 'addServers', from: { kind: 'files', preview } });
}
