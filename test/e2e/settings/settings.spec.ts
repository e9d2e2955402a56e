import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { readDesktopEntry } from '../../../electron/desktop/startup/desktop-entry.ts';
import { expect, test } from '../app/app-fixture.ts';
import { faultsInEveryTheme, faultsOf } from '../app/faults.ts';
import type { RunningApp } from '../app/launch.ts';
import { emptyServer, fullServer } from '../app/servers.ts';
import { chooseFiles, chooseTarget } from '../app/system-dialogs.ts';

const LISTS = resolve(import.meta.dirname, '../../fixtures/server-lists');

async function openSettings(app: RunningApp): Promise<Page> {
  const page = await app.openDashboard();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  return page;
}

test('servers are imported from an RDCMan list, previewed before they are added, and exported as CSV', async ({
  standIns,
  launch,
}) => {
  const fleet = await standIns([emptyServer('XYZ')]);
  const app = await launch({ fleet });
  const page = await openSettings(app);
  await chooseFiles(app, [join(LISTS, 'rdcman-2.7.rdg')]);
  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import from rdcman-2.7.rdg' });
  await expect(dialog.getByRole('table', { name: 'New servers' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  const settings = () => JSON.parse(readFileSync(join(app.userData, 'settings.json'), 'utf8'));
  expect(settings().servers).toHaveLength(1);

  await dialog.getByRole('button', { name: /^Add \d+ servers$/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Settings saved.')).toBeVisible();
  const saved = settings().servers;
  expect(saved.length).toBeGreaterThan(2);
  expect(saved.some(({ group }: { group: string[] }) => group.length > 0)).toBe(true);
  expect(JSON.stringify(saved)).not.toMatch(/hidden-/);

  const target = join(app.userData, 'servers.csv');
  await chooseTarget(app, target);
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText(`The list was saved as ${target}.`).last()).toBeVisible();
  // With the byte-order mark that tells a spreadsheet the encoding, and a final line end.
  const [header, ...lines] = readFileSync(target, 'utf8').split('\r\n');
  expect(header).toBe('\ufeffname,label,group,capacity,port,console,transport');
  expect(lines).toHaveLength(saved.length + 1);

  // Imported again, it has no new names.
  await chooseFiles(app, [target]);
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByText(`0 new servers, ${saved.length} already in the list`)).toBeVisible();
});

test('a list that cannot be read says why, and the tray keeps working meanwhile', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  const app = await launch({ fleet });
  const page = await openSettings(app);
  const broken = join(app.userData, 'broken.rdg');
  writeFileSync(broken, '<RDCMan><file>');
  await chooseFiles(app, [broken]);
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByText(/^broken\.rdg.*not valid XML/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add', exact: true }).last()).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await tray.waitForTooltip(/1 of 1 full/);

  await chooseFiles(app, []);
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('start at login is an autostart entry that starts this same app', async ({ standIns, launch }) => {
  const fleet = await standIns([emptyServer('XYZ')]);
  const app = await launch({ fleet });
  const entry = join(app.userData, '../config/autostart/slotwatch.desktop');
  const page = await openSettings(app);
  await page.getByRole('tab', { name: 'Start and language' }).click();
  const start = page.getByRole('switch', { name: /^Start when you log on/ });
  await expect(start).not.toBeChecked();
  await start.click();
  await expect(start).toBeChecked();
  const { exec, off } = readDesktopEntry(readFileSync(entry, 'utf8'));
  expect(off).toBe(false);
  expect(exec[0]).toBe(process.env.SLOTWATCH_ELECTRON);
  expect(exec).toContain(resolve(import.meta.dirname, '../../..'));
  expect(exec).toContain('--hidden');
  expect(exec).toContain(`--tools-dir=${fleet.toolsDir}`);

  // Turned off in the desktop's own settings: the page shows the current state.
  writeFileSync(entry, `${readFileSync(entry, 'utf8')}Hidden=true\n`);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(start).not.toBeChecked();
  await start.click();
  await expect(start).toBeChecked();
  await start.click();
  await expect(start).not.toBeChecked();
  expect(existsSync(entry)).toBe(false);
});

test('a server with a port and the console setting is connected to with both, from the tray and the window', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([emptyServer('XYZ')]);
  const app = await launch({ fleet });
  const page = await openSettings(app);
  await page.getByRole('tabpanel').getByRole('button', { name: /^XYZ/ }).click();
  await page.getByLabel('Port', { exact: true }).fill('3390');
  await page.getByRole('switch', { name: /^Console/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Settings saved.')).toBeVisible();
  await tray.waitForTooltip(/with a free slot/);
  await tray.click(/^Servers$/, /^XYZ:/, /^Connect$/);
  await fleet.whenCalled(({ tool }) => tool === 'mstsc');
  expect(fleet.calls().filter(({ tool }) => tool === 'mstsc')).toMatchObject([
    { args: ['/v:XYZ:3390', '/admin'] },
  ]);
});

test('axe finds nothing in any section of the settings, in any theme', async ({ launch }) => {
  const page = await openSettings(await launch({}));
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    expect(await faultsInEveryTheme(page), (await tab.textContent()) ?? '').toEqual([]);
  }
  await page.getByRole('tab', { name: 'Servers' }).click();
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /^demo-sql01/ })
    .click();
  await page.getByLabel('Port', { exact: true }).fill('0');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('1 field has an invalid value.')).toBeVisible();
  expect(await faultsInEveryTheme(page), 'errors').toEqual([]);
  await page.getByRole('button', { name: 'Add several…' }).click();
  await page.getByLabel('Names, patterns or a table').fill('web[1-3] -x demo-sql01');
  await expect(page.getByText('3 new servers, 1 already in the list, 1 problem')).toBeVisible();
  expect(await faultsInEveryTheme(page), 'several').toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await faultsInEveryTheme(page), 'narrow').toEqual([]);
});
