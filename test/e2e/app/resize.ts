import type { Page } from '@playwright/test';
import type { RunningApp } from './launch.ts';

/** The window's content in pixels of the screen; a zoom factor of 2 leaves half as many to the page. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** Makes the window as large as a test wants it, also smaller than a person may. */
export function resize({ electron }: RunningApp, size: WindowSize): Promise<void> {
  return electron.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.setMinimumSize(1, 1);
      window.setContentSize(width, height);
      window.webContents.setZoomFactor(zoom);
    }
  }, size);
}

/** The window as the system has it. Playwright's own picture shows a quarter of a page that is zoomed to 200 %. */
export async function capture({ electron }: RunningApp, page: Page): Promise<Buffer> {
  // What was changed a moment ago is on the screen two frames later, and colours take their time to change.
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    // One that is paused, or begins again and again, never ends.
    const ending = document
      .getAnimations()
      .filter(
        ({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity,
      );
    await Promise.allSettled(ending.map(({ finished }) => finished));
    await frame();
    await frame();
  });
  const png = await electron.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  return Buffer.from(png, 'base64');
}
