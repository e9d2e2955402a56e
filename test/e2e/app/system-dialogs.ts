import type { RunningApp } from './launch.ts';

/** From now on the system's dialog to open files is answered with these; an empty list is *Cancel*. */
export async function chooseFiles({ electron }: RunningApp, filePaths: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: [...paths] });
  }, filePaths);
}

/** From now on the system's dialog to save a file is answered with this one; null is *Cancel*. */
export async function chooseTarget({ electron }: RunningApp, filePath: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
  }, filePath);
}
