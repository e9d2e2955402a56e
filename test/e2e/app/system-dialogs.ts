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

/** From now on every message box is answered with this button. Resolves with what tells the messages so far. */
export async function answerBoxes(
  { electron }: RunningApp,
  response: number,
): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ dialog }, button) => {
    const messages: string[] = [];
    Reflect.set(globalThis, 'messages', messages);
    dialog.showMessageBox = async (...args: readonly unknown[]) => {
      const options = args.at(-1) as { readonly message: string };
      messages.push(options.message);
      return { response: button, checkboxChecked: false };
    };
  }, response);
  return () => electron.evaluate(() => Reflect.get(globalThis, 'messages') as readonly string[]);
}
