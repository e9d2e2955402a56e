import { z } from 'zod';
import type { Wait } from '../../../shared/domain/model.ts';
import { waitsSchema } from '../../../shared/domain/waits.ts';
import type { Log } from '../../engine/log.ts';
import { openStore } from '../../engine/storage/open-store.ts';
import { DesktopLibrary } from './desktop-store.ts';
import { logUnusable, whyNotWritten } from './log-unusable.ts';

/** The waits for a slot, kept over a restart. */
export interface WaitsFile {
  get(): readonly Wait[];
  set(waits: readonly Wait[]): void;
}

/** Opens `<name>.json`. One that cannot be used is set aside without a notification: a wait is easily set again. */
export function openWaitsFile(folder: string, name: string, log: Log): WaitsFile {
  const store = openStore({
    folder,
    name,
    schema: z.object({ waits: waitsSchema }),
    fallback: () => ({ waits: [] }),
    unknownKeys: 'leftOut',
    onUnusable: logUnusable(log, name),
    Library: DesktopLibrary,
  });
  let failing = false;
  return {
    get: () => store.get().waits,
    set: (waits) => {
      try {
        store.write({ waits: [...waits] });
        failing = false;
      } catch (thrown) {
        // Logged once, not at every attempt.
        if (!failing) log.warn(`The waits could not be kept for the next start: ${whyNotWritten(thrown)}`);
        failing = true;
      }
    },
  };
}
