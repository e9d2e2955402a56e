import { shell } from 'electron';
import { SlotwatchError, trouble } from '../../engine/slotwatch-error.ts';

/** Opens the log in the user's text viewer. Throws `SlotwatchError` when the system cannot. */
export async function openLog(file: string): Promise<void> {
  const reason = await shell.openPath(file);
  if (reason === '') return;
  throw new SlotwatchError(trouble({ kind: 'logNotOpened', reason, file }));
}
