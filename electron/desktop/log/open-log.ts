import { shell } from 'electron';
import { text } from '../../../shared/text/text.ts';
import { SlotwatchError, told } from '../../engine/slotwatch-error.ts';

/** Opens the log in whatever the person reads text with. Throws `SlotwatchError` when the system cannot. */
export async function openLog(path: string): Promise<void> {
  const problem = await shell.openPath(path);
  if (problem === '') return;
  throw new SlotwatchError(told(text.logFile.notOpened(problem), text.logFile.where(path)));
}
