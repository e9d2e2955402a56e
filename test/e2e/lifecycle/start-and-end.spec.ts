import { readlinkSync } from 'node:fs';
import { expect, test } from '../app/app-fixture.ts';
import { fullServer, halfServer } from '../app/servers.ts';

test('the first start watches nothing until the user has chosen, and then asks with the commands a user would type', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('localhost')]);
  const app = await launch({ fleet, settingsText: null });
  const opened = app.nextWindow();
  await tray.click(/^Open window$/);
  const page = await opened;
  await expect(page.getByRole('button', { name: /^Look around in the demo/ })).toBeVisible();
  expect(fleet.calls()).toEqual([]);
  await page.getByRole('button', { name: /^This computer/ }).click();
  await tray.waitForTooltip(/^1 of 1 with a free slot$/);
  expect(
    fleet
      .calls()
      .map(({ tool, args }) => [tool, ...args].join(' '))
      .sort(),
  ).toEqual(['quser', 'qwinsta']);
});

test('the process of the tools holds nothing open that belongs to the app', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const app = await launch({ fleet: await standIns([halfServer('XYZ')]) });
  await tray.waitForTooltip(/^1 of 1 with a free slot$/);
  const tools = app.processes().filter(({ command }) => command.includes('--serve-tools'));
  expect(tools).toHaveLength(1);
  // After the standard ones and the channel to the app there are only empty files, up to where it opens its own.
  const folder = `/proc/${tools[0]?.pid}/fd`;
  const inherited = Array.from({ length: 252 }, (_, place) => readlinkSync(`${folder}/${place + 4}`));
  expect(new Set(inherited)).toEqual(new Set(['/dev/null']));
});

test('the app has its own name, version and folder on any runtime', async ({ desktop: { tray }, launch }) => {
  const { electron, userData } = await launch({});
  // The inspector may lose an answer while the app is still loading.
  await tray.waitForTooltip(/with a free slot|full/);
  const identity = await electron.evaluate(({ app }) => ({
    name: app.getName(),
    version: app.getVersion(),
    userData: app.getPath('userData'),
  }));
  expect(identity).toEqual({ name: 'Slotwatch', version: '0.1.0', userData });
});

test('Quit ends everything, also during a question and a reset and with the window open', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const dead = { ...halfServer('DEAD'), reachability: 'hangs' as const };
  const fleet = await standIns([dead, fullServer('XYZ')]);
  const app = await launch({ fleet, settings: { undoSeconds: 60, timeoutSeconds: 120 } });
  await app.openDashboard();
  await tray.click(/^Reset gatesb on XYZ /);
  await tray.waitForMenuItem(/^Undo reset of gatesb/);

  await tray.click(/^Quit$/);
  expect(await app.ended).toBe(0);
  await expect.poll(() => tray.hasIcon()).toBe(false);
  expect(fleet.calls().filter(({ tool }) => tool === 'rwinsta')).toEqual([]);
  // Every test checks at its end that no process is left.
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends everything as Quit does`, async ({ desktop: { tray }, standIns, launch }) => {
    const dead = { ...halfServer('DEAD'), reachability: 'hangs' as const };
    const fleet = await standIns([dead, halfServer('XYZ')]);
    const app = await launch({ fleet, settings: { timeoutSeconds: 120 } });
    await app.openDashboard();
    await tray.waitForMenuItem(/^XYZ: 1 of 2/);

    app.signal(signal);
    await app.ended;
    await expect.poll(() => tray.hasIcon()).toBe(false);
  });
}
