import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../app/app-fixture.ts';
import { openServer } from '../app/open-server.ts';
import { actsOn, fullServer, halfServer } from '../app/servers.ts';

test('Console connection in the tray opens mstsc with /admin, Connect opens it without', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ'), halfServer('ABC')]);
  await launch({ fleet });

  await tray.click(/^XYZ: full/, /^Console connection$/);
  await fleet.whenCalled(({ tool }) => tool === 'mstsc');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['mstsc /v:XYZ /admin']);

  await tray.click(/^Other servers$/, /^ABC:/, /^Connect$/);
  await fleet.whenCalled(({ tool, args }) => tool === 'mstsc' && args[0] === '/v:ABC');
  expect(actsOn(fleet.calls(), 'ABC')).toEqual(['mstsc /v:ABC']);
});

test('a setting passes /console for clients before 6.1', async ({ desktop: { tray }, standIns, launch }) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet, settings: { consoleSwitch: 'console' } });

  await tray.click(/^XYZ: full/, /^Console connection$/);
  await fleet.whenCalled(({ tool }) => tool === 'mstsc');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['mstsc /v:XYZ /console']);
});

test('the window connects too, and shows what it has started', async ({ standIns, launch }) => {
  const fleet = await standIns([fullServer('XYZ')]);
  const { openDashboard } = await launch({ fleet });
  const page = await openDashboard();

  await openServer(page, /^XYZ/);
  await page.getByRole('button', { name: 'Console connection' }).click();
  await expect(page.getByText('Started: mstsc /v:XYZ /admin').last()).toBeVisible();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('button', { name: 'Connect anyway' }).click();
  await expect(page.getByText('Started: mstsc /v:XYZ', { exact: true }).last()).toBeVisible();
  // The notice appears when the program runs; its own output may come later.
  await expect.poll(() => actsOn(fleet.calls(), 'XYZ')).toEqual(['mstsc /v:XYZ /admin', 'mstsc /v:XYZ']);
});

test('without mstsc FreeRDP opens connections: the dialog says so, and why it ended', async ({
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await rm(join(fleet.toolsDir, 'mstsc'));
  const said = join(fleet.toolsDir, 'said');
  // It ends as after a refused sign-in.
  await placeProgram(join(fleet.toolsDir, 'sdl-freerdp3'), `echo "$@" > '${said}'; exit 132`);
  const { openDashboard } = await launch({ fleet });
  const page = await openDashboard();

  await openServer(page, /^XYZ/);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Connect to XYZ' });
  await expect(dialog.getByText('Connections open in sdl-freerdp3.')).toBeVisible();
  await expect(dialog.getByText(/^Opens sdl-freerdp3 with \/admin/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Console connection' }).click();
  await expect(page.getByText(/^XYZ did not accept the sign-in over Remote Desktop\./).last()).toBeVisible();
  expect(await readFile(said, 'utf8')).toBe('/v:XYZ /admin +dynamic-resolution\n');
});

test('a computer with no program for connections says what to install', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await rm(join(fleet.toolsDir, 'mstsc'));
  const { openDashboard } = await launch({ fleet });
  const page = await openDashboard();

  await openServer(page, /^XYZ/);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Connect to XYZ' });
  await expect(dialog.getByText(/On Linux install the package freerdp3-sdl or remmina\./)).toBeVisible();
  for (const name of ['Wait and connect', 'Console connection', 'Connect anyway'])
    await expect(dialog.getByRole('button', { name })).toBeDisabled();

  await tray.click(/^XYZ: full/, /^Connect$/);
  const told = await notifications.waitFor(/^Could not connect to XYZ/);
  expect(told.body).toMatch(/^No program for Remote Desktop connections was found/);
});

async function placeProgram(file: string, script: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
}
