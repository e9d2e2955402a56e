import type { RunningApp } from './launch.ts';

/** From now on the system's open dialog returns these files; an empty list is *Cancel*. */
export async function chooseFiles({ electron }: RunningApp, filePaths: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: [...paths] });
  }, filePaths);
}

/** From now on the system's save dialog returns this file; null is *Cancel*. */
export async function chooseTarget({ electron }: RunningApp, filePath: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
  }, filePath);
}
