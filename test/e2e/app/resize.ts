import type { Page } from '@playwright/test';
import type { RunningApp } from './launch.ts';

/** The size of the window's content in screen pixels; with a zoom factor of 2 the page has half as many. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** Resizes the window, also below its minimum size. */
export function resize({ electron }: RunningApp, size: WindowSize): Promise<void> {
  return electron.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.setMinimumSize(1, 1);
      window.setContentSize(width, height);
      window.webContents.setZoomFactor(zoom);
    }
  }, size);
}

/** A screenshot by the system. Playwright's own shows a quarter of a page that is zoomed to 200 %. */
export async function capture({ electron }: RunningApp, page: Page): Promise<Buffer> {
  // A change is on the screen two frames later, and colour transitions take time.
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    // An animation that is paused or repeats never ends.
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
