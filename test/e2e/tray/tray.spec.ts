import { expect, test } from '../app/app-fixture.ts';
import { fullServer, halfServer } from '../app/servers.ts';

test('pause stops the watch and shows that; resume continues it', async ({
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

  // *Refresh now* works also while the timer is paused.
  fleet.changeServer('XYZ', () => fullServer('XYZ'));
  await tray.click(/^Refresh now$/);
  await tray.waitForTooltip(/^Paused, 1 of 1 full: XYZ$/);

  await tray.click(/^Resume/);
  await tray.waitForTooltip(/^1 of 1 full: XYZ$/);
  await tray.waitForIcon('red');
  expect((await tray.picture()).equals(paused)).toBe(false);
});

test('the log is opened with the desktop; it contains every command with its end', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('XYZ')]);
  const { handedOut, log } = await launch({ fleet });
  await tray.waitForIcon('green');
  await tray.click(/^Open the log file$/);
  await expect.poll(handedOut).toMatch(/slotwatch\.log$/m);
  expect(log()).toMatch(/qwinsta \/server:XYZ: exited with 0 after \d+ ms/);
  expect(log()).toMatch(/quser \/server:XYZ: exited with 1 after \d+ ms/);
});
