import { shell } from 'electron';
import { SlotwatchError, trouble } from '../../engine/slotwatch-error.ts';

/** Opens a file or folder in the program the desktop has for it. Throws `SlotwatchError` when the system cannot. */
export async function openPath(path: string): Promise<void> {
  const reason = await shell.openPath(path);
  if (reason !== '') throw new SlotwatchError(trouble({ kind: 'pathNotOpened', reason, path }));
}
