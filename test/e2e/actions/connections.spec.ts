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
