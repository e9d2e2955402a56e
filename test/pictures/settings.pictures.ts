import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { test } from '../e2e/app/app-fixture.ts';
import { emptyServer } from '../e2e/app/servers.ts';
import { chooseFiles } from '../e2e/app/system-dialogs.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'test-results/pictures');
const LISTS = path.join(ROOT, 'test/fixtures/server-lists');
const SECTIONS = [
  'Monitoring',
  'Resetting',
  'Warnings and messages',
  'Connecting',
  'Notifications',
  'Start and language',
  'Windows tools',
];

for (const theme of ['light', 'dark'] as const) {
  test(`the settings in ${theme}`, async ({ launch }) => {
    await mkdir(FOLDER, { recursive: true });
    const app = await launch({});
    const page = await app.openDashboard();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const keep = (name: string) =>
      page.screenshot({ path: path.join(FOLDER, `settings-${name}-${theme}.png`) });

    await page.getByRole('button', { name: 'Settings' }).click();
    await keep('servers');
    await page.getByRole('button', { name: /^demo-sql01/ }).click();
    await keep('server-open');
    await page.getByRole('checkbox', { name: 'Select demo-web01' }).check();
    await page.getByRole('checkbox', { name: 'Select demo-app01' }).check();
    await keep('selected');
    await page.getByRole('button', { name: 'Set group…' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Group' }).fill('Production/Web');
    await keep('set-group');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await keep('removed');
    await page.getByRole('button', { name: 'Undo' }).click();

    await page.getByRole('button', { name: 'Add several…' }).click();
    await keep('add-several-empty');
    await page
      .getByLabel('Names, patterns or a table')
      .fill('web[01-12].corp\n-x\ndemo-sql01 {a,b}rack[1-3]\nw[9-1]');
    await page.getByText(/18 new servers/).waitFor();
    await keep('add-several');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await chooseFiles(app, [path.join(LISTS, 'rdcman-2.7.rdg'), path.join(LISTS, 'list.csv')]);
    await page.getByRole('button', { name: 'Import…' }).click();
    await page
      .getByText('Already in the list')
      .or(page.getByText(/new server/))
      .first()
      .waitFor();
    await keep('import');
    await page.getByRole('button', { name: 'Cancel' }).click();

    for (const section of SECTIONS) {
      await page.getByRole('tab', { name: section }).click();
      if (section === 'Notifications') await page.getByRole('switch', { name: /Quiet hours/ }).click();
      await keep(section.toLowerCase().replaceAll(' ', '-'));
    }
    await page.getByRole('tab', { name: 'Monitoring' }).click();
    await page.getByLabel('Check every').fill('5');
    await page.getByRole('tab', { name: 'Servers' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('/evil');
    await page.getByRole('button', { name: 'Save' }).click();
    await keep('errors-servers');
    await page.getByRole('tab', { name: /^Monitoring/ }).click();
    await keep('errors-watching');
  });

  test(`the settings of 1,000 servers and in a narrow window in ${theme}`, async ({
    desktop: { tray },
    standIns,
    launch,
  }) => {
    const fleet = await standIns([emptyServer('XYZ')]);
    const servers = Array.from({ length: 1000 }, (_, place) => ({
      name: `srv${String(place).padStart(4, '0')}.corp.example`,
      label: place % 3 === 0 ? `Server number ${place}` : '',
      group: place % 2 === 0 ? ['Production', `Rack ${place % 7}`] : [],
      port: place % 10 === 0 ? 3390 : null,
    }));
    const app = await launch({ fleet, settings: { servers, timeoutSeconds: 1 } });
    const opened = app.nextWindow();
    await tray.click(/^Open window$/);
    const page = await opened;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText('1000 servers', { exact: true }).waitFor();
    await page.screenshot({ path: path.join(FOLDER, `settings-1000-${theme}.png`) });
    await narrow(page);
    await page.screenshot({ path: path.join(FOLDER, `settings-narrow-${theme}.png`) });
    await page.getByRole('button', { name: /^srv0000/ }).click();
    await page.screenshot({ path: path.join(FOLDER, `settings-narrow-open-${theme}.png`) });
    await page.getByRole('combobox', { name: 'Section' }).selectOption('Resetting');
    await page.screenshot({ path: path.join(FOLDER, `settings-narrow-resetting-${theme}.png`) });
  });

  test(`the first run in ${theme}`, async ({ desktop: { tray }, standIns, launch }) => {
    const fleet = await standIns([emptyServer('XYZ')]);
    const app = await launch({ fleet, settings: { servers: [] } });
    const opened = app.nextWindow();
    await tray.click(/^Open window$/);
    const page = await opened;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: /^Paste names/ }).waitFor();
    await page.screenshot({ path: path.join(FOLDER, `first-run-${theme}.png`) });
    await narrow(page);
    await page.screenshot({ path: path.join(FOLDER, `first-run-narrow-${theme}.png`) });
  });
}

/** What 200 % zoom makes of a small window. */
async function narrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
}
