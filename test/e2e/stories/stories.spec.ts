import { disconnectedSession, systemSessions } from '../../../electron/engine/demo/simulated-sessions.ts';
import { manyServers } from '../../fleets.ts';
import { expect, keepPicture, test } from '../app/app-fixture.ts';
import { actsOn, emptyServer, fullServer, halfServer } from '../app/servers.ts';
import { stage } from '../app/stage.ts';
import { handsOn } from './hands.ts';

/** How little it takes: each story counts its clicks and keys, and holds the number. */

test('locked out at night, by mouse: three clicks from the tray to a connection', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('ABC'), fullServer('XYZ')]);
  const app = await launch({ fleet, settings: { undoSeconds: 1 } });
  await tray.waitForIcon('red');
  // The first click: on the icon.
  const page = await app.openDashboard();
  const hands = handsOn(page);
  await hands.click(page.getByRole('button', { name: /^Connect….*XYZ|^Connect.* XYZ/ }));
  await hands.click(page.getByRole('button', { name: 'Reset gatesb and connect' }));
  const { args } = await fleet.whenCalled(({ tool }) => tool === 'mstsc');
  expect(args).toEqual(['/v:XYZ']);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['rwinsta 1 /server:XYZ', 'mstsc /v:XYZ']);
  expect(1 + hands.clicks).toBeLessThanOrEqual(3);
});

test('locked out at night, by keyboard: six keys from the window to a connection', async ({
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('ABC'), fullServer('XYZ')]);
  const page = await (await launch({ fleet, settings: { undoSeconds: 1 } })).openDashboard();
  await page.getByRole('option', { name: /^XYZ, Full/ }).waitFor();
  const hands = handsOn(page);
  await hands.press('Control+f');
  await hands.press('ArrowDown');
  await expect(page.getByRole('option', { name: /^XYZ, Full/ })).toHaveAttribute('aria-selected', 'true');
  await hands.press('Enter');
  await page.getByRole('dialog').waitFor();
  await expect(page.getByRole('button', { name: 'Reset gatesb and connect' })).toBeFocused();
  await hands.press('Enter');
  await fleet.whenCalled(({ tool }) => tool === 'mstsc');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['rwinsta 1 /server:XYZ', 'mstsc /v:XYZ']);
  expect(hands.keys).toBeLessThanOrEqual(6);
});

test('where is a user, among a thousand servers: one field and one look', async ({ launch }, testInfo) => {
  const app = await launch({});
  const page = await app.openDashboard();
  await stage(app, page, { fleet: manyServers(1000, 10, { askedAt: Date.now() }) });
  await page.getByRole('tree').waitFor();
  const hands = handsOn(page);
  await hands.press('Control+f');
  await hands.type('jobss');
  const found = page.getByRole('treeitem', { name: /jobss, / }).first();
  await expect(found).toBeVisible();
  await keepPicture(testInfo, 'found', await page.screenshot());
  expect(hands.clicks).toBe(0);
  expect(hands.keys).toBe(1);
});

test('who has been disconnected the longest, anywhere: one click', async ({ standIns, launch }, testInfo) => {
  const left = disconnectedSession(4, 'allenp', { now: Date.now(), idleMinutes: 9 * 24 * 60 });
  const fleet = await standIns([
    fullServer('XYZ'),
    { ...emptyServer('ABC'), sessions: [...systemSessions(3), left] },
  ]);
  const page = await (await launch({ fleet })).openDashboard();
  await page.getByRole('option', { name: /^ABC/ }).waitFor();
  const hands = handsOn(page);
  await hands.click(page.getByRole('button', { name: 'Sessions', exact: true }));
  await expect(page.getByText(/^Disconnected the longest: allenp on ABC/)).toBeVisible();
  await keepPicture(testInfo, 'longest', await page.screenshot());
  expect(hands.clicks).toBe(1);
});

test('a newcomer watches the first servers after two clicks and one text', async ({
  standIns,
  launch,
}, testInfo) => {
  const fleet = await standIns([fullServer('XYZ'), halfServer('ABC')]);
  const app = await launch({ fleet, settingsText: '{ "servers": [] }' });
  const page = await app.openDashboard();
  const hands = handsOn(page);
  await keepPicture(testInfo, 'welcome', await page.screenshot());
  await hands.click(page.getByRole('button', { name: /^Paste names/ }));
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await hands.type('XYZ ABC');
  await hands.click(page.getByRole('button', { name: 'Add 2 servers' }));
  await expect(page.getByRole('option', { name: /^XYZ, Full/ })).toBeVisible();
  await keepPicture(testInfo, 'watched', await page.screenshot());
  expect(hands.clicks).toBe(2);
  expect(hands.keys).toBe(0);
});

test('a team lead sees who freed what: one click to the log', async ({ standIns, launch }, testInfo) => {
  const fleet = await standIns([fullServer('XYZ')]);
  const page = await (await launch({ fleet, settings: { undoSeconds: 0 } })).openDashboard();
  await page
    .getByRole('button', { name: /^Reset gatesb/ })
    .first()
    .click();
  await expect(page.getByText(/^Slot freed on XYZ/).first()).toBeVisible();
  const hands = handsOn(page);
  await hands.click(page.getByRole('button', { name: 'Audit log', exact: true }));
  await expect(page.getByText(/gatesb/).first()).toBeVisible();
  await keepPicture(testInfo, 'log', await page.screenshot());
  expect(hands.clicks).toBe(1);
});
