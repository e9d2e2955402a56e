import { fullServer, halfServer } from './app/servers.ts';
import { expect, test } from './app.ts';

test('pause stops the watch and shows it; resume goes on', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('XYZ')]);
  await launch({ fleet });
  await tray.waitForIcon('green');

  await tray.click(/^Pause 1 h$/);
  await tray.waitForTooltip(/^Paused/);
  await tray.waitForMenuItem(/^Resume/);
  const paused = await tray.picture();

  // A person who asks gets an answer, also while the timer rests.
  fleet.changeServer('XYZ', () => fullServer('XYZ'));
  await tray.click(/^Refresh now$/);
  await tray.waitForTooltip(/^Paused, 1 of 1 full: XYZ$/);

  await tray.click(/^Resume/);
  await tray.waitForTooltip(/^1 of 1 full: XYZ$/);
  await tray.waitForIcon('red');
  expect((await tray.picture()).equals(paused)).toBe(false);
});

test('Quit ends everything, also in the middle of a question, of a reset and with the window open', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const dead = { ...halfServer('DEAD'), reachability: 'hangs' as const };
  const fleet = await standIns([dead, fullServer('XYZ')]);
  const app = await launch({ fleet, settings: { undoSeconds: 60, timeoutSeconds: 120 } });
  await app.openDashboard();
  await tray.click(/^Reset idlest on XYZ: gatesb/);
  await tray.waitForMenuItem(/^Undo reset of gatesb/);

  await tray.click(/^Quit$/);
  expect(await app.ended).toBe(0);
  expect(tray.hasIcon()).toBe(false);
  expect(fleet.calls().filter(({ tool }) => tool === 'rwinsta')).toEqual([]);
  // That no process is left is what every test asserts at its end.
});
