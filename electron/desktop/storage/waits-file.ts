import Store from 'electron-store';
import { toError } from '../../../shared/basics/assert.ts';
import type { Wait } from '../../../shared/domain/model.ts';
import { waitsSchema } from '../../../shared/domain/waits.ts';
import type { Log } from '../../engine/log.ts';
import { OWNER_FILE } from '../../engine/storage/own-files.ts';

/** Who waits for a slot, over a restart. */
export interface WaitsFile {
  get(): readonly Wait[];
  set(waits: readonly Wait[]): void;
}

/** Opens `<name>.json`. One that cannot be read is begun anew: a wait is asked for again more easily than explained. */
export function openWaitsFile(folder: string, name: string, log: Log): WaitsFile {
  let store: Store<{ waits: readonly Wait[] }> | null = null;
  let failing = false;
  const open = () => {
    store ??= new Store<{ waits: readonly Wait[] }>({
      cwd: folder,
      name,
      configFileMode: OWNER_FILE,
      clearInvalidConfig: true,
      defaults: { waits: [] },
    });
    return store;
  };
  return {
    get: () => {
      try {
        const waits = waitsSchema.safeParse(open().get('waits'));
        return waits.success ? waits.data : [];
      } catch (thrown) {
        log.warn(`The waits could not be read: ${toError(thrown).message}`);
        return [];
      }
    },
    set: (waits) => {
      try {
        open().set('waits', waits);
        failing = false;
      } catch (thrown) {
        // Once, however often it is tried.
        if (!failing) log.warn(`The waits could not be kept for the next start: ${toError(thrown).message}`);
        failing = true;
      }
    },
  };
}
