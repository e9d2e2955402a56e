import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { activeSession, systemSessions } from '../../../electron/engine/demo/simulated-sessions.ts';
import { makeStandInFleet } from '../../stand-ins/stand-in-fleet.ts';
import { expect, test } from '../app/app-fixture.ts';
import { emptyServer, fullServer, halfServer } from '../app/servers.ts';

test('names of users and servers show no markup, underline nothing and reverse no text', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const at = { now: Date.now(), idleMinutes: 90, loggedOnMinutes: 100 };
  const sessions = [...systemSessions(3), activeSession(1, 'R&D_x', at), activeSession(2, '<b>a', at)];
  const fleet = await standIns([{ ...emptyServer('XYZ'), sessions }]);
  const label = '<b>R&D</b>\u202eabc';
  const { log } = await launch({ fleet, settings: { servers: [{ name: 'XYZ', label }] } });
  await tray.waitForIcon('red');
  const told = await notifications.waitFor(/is full/);
  expect(`${told.title} ${told.body}`).not.toMatch(/[<>\u202e]/);
  expect(told.title).toContain('‹b›R&D‹/b› abc');
  await tray.waitForMenuItem(/^Reset R&D_x on <b>R&D<\/b> abc \(active/);
  expect(await tray.tooltip()).not.toContain('\u202e');
  expect(log()).not.toContain('\u202e');
});

test('only the owner can read Slotwatch’s files, also with a umask that would allow everyone', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  const umask = process.umask(0);
  try {
    const { openDashboard, userData, electron } = await launch({ fleet });
    const page = await openDashboard();
    await tray.click(/^Reset gatesb on XYZ /);
    await tray.waitForTooltip(/^1 of 1 with a free slot$/);
    // How the window is arranged is kept too.
    await page.getByRole('button', { name: /^Full/, pressed: false }).click();
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => readdirSync(userData)).toContain('view.json');
    await expect.poll(() => readdirSync(userData)).toContain('window.json');
    const ours = ['settings.json', 'view.json', 'window.json', 'audit.jsonl', 'logs', 'logs/slotwatch.log'];
    const modes = ours.map((name) => [name, (lstatSync(join(userData, name)).mode & 0o777).toString(8)]);
    expect(modes).toEqual(ours.map((name) => [name, name === 'logs' ? '700' : '600']));
  } finally {
    process.umask(umask);
  }
});

test('arguments of a second start change nothing in the first', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('XYZ')]);
  const other = await makeStandInFleet([halfServer('XYZ')]);
  try {
    const { startAgain } = await launch({ fleet });
    await tray.waitForTooltip(/^1 of 1 with a free slot$/);
    expect(await startAgain(['--tools-dir', other.toolsDir, '--demo'])).toBe(0);
    fleet.changeServer('XYZ', () => fullServer('XYZ'));
    await tray.click(/^Refresh now$/);
    await tray.waitForTooltip(/^1 of 1 full: XYZ$/);
    expect(other.calls()).toEqual([]);
  } finally {
    await other.dispose();
  }
});
