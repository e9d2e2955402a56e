import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, keepPicture, test } from '../app/app-fixture.ts';
import { openServer } from '../app/open-server.ts';
import { actsOn, callsTo, fullServer, gatesb, halfServer, isAskedFirst } from '../app/servers.ts';

test('a reset from the window: the idlest with its reason, the freed slot', async ({
  desktop: { tray },
  standIns,
  launch,
}, testInfo) => {
  const fleet = await standIns([halfServer('ABC'), fullServer('XYZ')]);
  const { openDashboard } = await launch({ fleet });
  const page = await openDashboard();
  await page.getByRole('option', { name: /^XYZ, Full/ }).click();
  await expect(page.getByRole('heading', { name: 'Full: 2 of 2 slots are taken' })).toBeVisible();
  await expect(page.getByText(/^gatesb can go first: disconnected, last input 3 d 2 h ago/)).toBeVisible();
  await keepPicture(testInfo, 'full', await page.screenshot());
  const before = fleet.calls().length;

  await page.getByRole('button', { name: /^Reset gatesb \(/ }).click();
  await expect(page.getByRole('option', { name: /^XYZ, One left, 1 of 2 taken/ })).toBeVisible();
  await expect(page.getByText(/^Slot freed on XYZ/).first()).toBeVisible();
  await keepPicture(testInfo, 'freed', await page.screenshot());
  await tray.waitForIcon('green');
  const calls = callsTo(fleet.calls().slice(before), 'XYZ');
  expect(isAskedFirst(calls)).toBe(true);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['rwinsta 1 /server:XYZ']);
});

test('a reset of the chosen row ends that session', async ({ standIns, launch }) => {
  const server = fullServer('XYZ');
  const hopperg = { ...gatesb(), id: 5, user: 'hopperg', lastInputAt: Date.now() - 60_000 };
  const fleet = await standIns([{ ...server, sessions: [...server.sessions, hopperg] }]);
  const { openDashboard } = await launch({ fleet });
  const page = await openDashboard();

  await openServer(page, /^XYZ/);
  await page.getByRole('button', { name: 'Reset hopperg, session 5' }).click();
  await expect(page.getByText(/^Slot freed on XYZ/).first()).toBeVisible();
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['rwinsta 5 /server:XYZ']);
});

test('Undo in the window stops the reset', async ({ standIns, launch }, testInfo) => {
  const fleet = await standIns([fullServer('XYZ')]);
  const { openDashboard } = await launch({ fleet, settings: { undoSeconds: 60 } });
  const page = await openDashboard();

  await openServer(page, /^XYZ/);
  await page.getByRole('button', { name: /^Reset gatesb \(/ }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(page.getByText(/gatesb on XYZ will be reset/).first()).toBeVisible();
  await keepPicture(testInfo, 'waiting', await page.screenshot());
  await page.getByRole('button', { name: 'Undo' }).click();

  await expect(page.getByText(/^Undone for gatesb on XYZ; nothing was reset/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
});

test('closing the window ends the page, and the watch goes on in the tray', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('XYZ')]);
  const app = await launch({ fleet });
  // A refresh joins a running question, and this one must be a new one that sees the change.
  await tray.waitForIcon('green');
  const page = await app.openDashboard();
  expect(app.pageProcesses()).toHaveLength(1);

  await page.close();
  await expect.poll(app.pageProcesses, 'processes of pages').toEqual([]);

  fleet.changeServer('XYZ', () => fullServer('XYZ'));
  await tray.click(/^Refresh now$/);
  await tray.waitForIcon('red');
});

test('a page process that crashes ends nothing else, and the next click creates a new one', async ({
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('XYZ')]);
  const app = await launch({ fleet });
  await app.openDashboard();
  for (const { pid } of app.pageProcesses()) process.kill(pid, 'SIGKILL');
  await expect.poll(app.pageProcesses, 'processes of pages').toEqual([]);
  await expect.poll(app.log).toContain("The page's process is gone");

  await app.openDashboard();
});

test('a second start shows the window of the first and ends by itself', async ({ standIns, launch }) => {
  const fleet = await standIns([halfServer('XYZ')]);
  const { electron, nextWindow, startAgain } = await launch({ fleet });
  expect(electron.windows()).toEqual([]);

  const opened = nextWindow();
  expect(await startAgain()).toBe(0);
  const page = await opened;
  await expect(page.getByRole('listbox', { name: 'Servers' })).toBeVisible();

  expect(await startAgain()).toBe(0);
  expect(electron.windows()).toHaveLength(1);
});

test('settings changed in the window take effect at once and are saved', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ'), halfServer('ABC')]);
  const { openDashboard, userData } = await launch({ fleet });
  await tray.waitForMenuItem(/^Reset gatesb on XYZ /);
  const page = await openDashboard();

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Resetting' }).click();
  await page.getByRole('switch', { name: 'Read-only mode' }).click();
  await page.getByRole('button', { name: 'Save' }).click();

  await tray.waitForNoMenuItem(/^Reset .+ on XYZ/);
  const kept = JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'));
  expect(kept).toMatchObject({ lookOnly: true, servers: [{ name: 'XYZ' }, { name: 'ABC' }] });
});

test('a server added in the settings is watched at once', async ({ desktop: { tray }, standIns, launch }) => {
  const fleet = await standIns([halfServer('ABC'), fullServer('XYZ')]);
  const { openDashboard } = await launch({ fleet, settings: { servers: [{ name: 'ABC' }] } });
  const page = await openDashboard();

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'Add a server' }).fill('XYZ');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();

  await tray.waitForTooltip(/^1 of 2 full: XYZ$/);
  await expect(page.getByRole('option', { name: /^XYZ, Full/ })).toBeVisible();
});
