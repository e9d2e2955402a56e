import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { test } from '../e2e/app/app-fixture.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** To be looked at after a change. */
const FOLDER = path.join(ROOT, 'test-results/pictures');
/** Pictures in the README are saved with it. */
const README_FOLDER = path.join(ROOT, '.github/pictures');
const IN_README = ['window-light', 'window-dark'];

for (const theme of ['light', 'dark'] as const) {
  test(`the window in ${theme}`, async ({ desktop: { tray }, launch }) => {
    await mkdir(FOLDER, { recursive: true });
    await mkdir(README_FOLDER, { recursive: true });
    const app = await launch({});
    await tray.waitForTooltip(/2 of 8 full/);
    const page = await app.openDashboard();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const keep = (name: string) => keepPicture(page, `${name}-${theme}`);

    await show(page, 'Database');
    await page.getByText('robocopy.exe').first().waitFor();
    await keep('window');
    await page
      .getByRole('button', { name: /ritchied/, expanded: false })
      .first()
      .click();
    await page.getByText('explorer.exe', { exact: true }).first().waitFor();
    await keep('row-open');
    await page.getByRole('button', { name: /^Actions for explorer.exe/ }).click();
    await page.getByRole('menuitem', { name: /^End process/ }).waitFor();
    await keep('process-menu');
    await page.getByRole('menuitem', { name: /^End process/ }).click();
    await page.getByRole('dialog').waitFor();
    await keep('end-process');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page
      .getByRole('button', { name: /ritchied/, expanded: true })
      .first()
      .click();
    await show(page, 'Application server');
    await keep('everybody-at-work');
    await show(page, 'Test laboratory');
    await keep('unreachable');
    await show(page, 'Tokyo session host');
    await keep('session-host');
    await show(page, 'Database');
    await page.getByRole('button', { name: /^Reset gatesb \(/ }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await keep('undo');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: /^Actions for gatesb/ }).click();
    await page.getByRole('menuitem', { name: 'Disconnect' }).waitFor();
    await keep('row-menu');
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: /gatesb/ }).check();
    await keep('selection');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByRole('dialog', { name: 'Connect to Database' }).waitFor();
    await keep('connect');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Audit log' }).click();
    await page.getByRole('heading', { name: 'Audit log' }).waitFor();
    await keep('audit');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await keep('settings');
  });
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const file = path.join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  if (IN_README.includes(name)) await copyFile(file, path.join(README_FOLDER, `${name}.png`));
}

/** By the search: the list renders only the rows that are in view. */
async function show(page: Page, server: string): Promise<void> {
  const search = page.getByRole('searchbox').first();
  await search.fill(server);
  await page.getByRole('treeitem', { name: new RegExp(`^${server}`) }).click();
  await search.fill('');
  await search.blur();
  await page.mouse.move(0, 0);
}
