import type { Settings } from '../../shared/contract/settings.ts';
import { isProgramOf, programName } from '../../shared/domain/work/process-kind.ts';
import { faultOfProgramEntry } from '../../shared/names/program-entries.ts';
import { text } from '../../shared/text/text.ts';
import { ask, tell } from '../notices/notice-actions.ts';
import type { Store } from '../state/store.ts';

/** `on`: no session is ended while it runs; `cannot`: the name is cut, so that it would mean no program. */
export type NeverEnd = 'on' | 'off' | 'cannot';

/** Whether the settings in force already have this program. */
export function neverEndOf(image: string, settings: Pick<Settings, 'neverEndWhile'>): NeverEnd {
  const isCut = faultOfProgramEntry(programName(image)) !== null;
  if (isCut) return 'cannot';
  return isProgramOf(image, settings.neverEndWhile) ? 'on' : 'off';
}

/** Adds the program to the user's own settings; nothing else is changed. */
export async function neverEndWhile(store: Store, image: string): Promise<void> {
  const { settings } = store.getState();
  if (settings === null) return;
  const program = programName(image);
  const saved = await ask(store, 'settings.set', {
    base: { ...settings },
    settings: { ...settings, neverEndWhile: [...settings.neverEndWhile, program] },
  });
  if (saved === null) return;
  store.set({ settings: saved });
  tell(store, 'success', text.running.neverEndDone(image));
}
