import { expect, test } from '../app/app-fixture.ts';
import { openServer } from '../app/open-server.ts';
import { emptyServer, fullServer, halfServer } from '../app/servers.ts';
import { followPath } from '../desktop/dbus-menu.ts';

test('a server that hangs delays no other, and is unknown and never free', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const dead = { ...emptyServer('DEAD'), reachability: 'hangs' as const };
  const fleet = await standIns([dead, halfServer('XYZ')]);
  await launch({ fleet });

  await tray.waitForMenuItem(/^XYZ: 1 of 2 slots taken$/);
  await tray.waitForMenuItem(/^DEAD: no answer$/);
  expect(await tray.tooltip()).toBe('1 of 2 unknown: DEAD');
  await tray.waitForIcon('amber');

  fleet.changeServer('XYZ', () => fullServer('XYZ'));
  await tray.click(/^Refresh now$/);
  await tray.waitForTooltip(/^1 of 2 full: XYZ; 1 unknown$/);
  // Its first two questions, which have not been given up for the other servers.
  const questions = fleet.calls().filter(({ args }) => args.includes('/server:DEAD'));
  expect(questions.map(({ pid }) => isRunning(pid))).toEqual([true, true]);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a question that takes too long is given up with everything it started, and its server is unknown', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const dead = {
    ...emptyServer('DEAD'),
    trouble: { qwinsta: 'hangsWithGrandchild', quser: 'ignoresSigterm' } as const,
  };
  const fleet = await standIns([dead]);
  const { openDashboard } = await launch({ fleet, settings: { timeoutSeconds: 1 } });
  const page = await openDashboard();

  await openServer(page, /^DEAD/);
  await expect(
    page.getByRole('heading', { name: 'Unknown: the server did not answer in time' }),
  ).toBeVisible();
  await expect(page.getByRole('option', { name: /^DEAD, Timeout/ })).toBeVisible();
  const item = followPath(await tray.menu(), [/^Servers$/, /^DEAD:/]);
  expect(item?.label).toBe('DEAD: no answer');
  expect(await tray.tooltip()).toBe('1 of 1 unknown: DEAD');
});

test('a server that stops answering is not free any more', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('XYZ')]);
  await launch({ fleet });
  await tray.waitForIcon('green');

  fleet.changeServer('XYZ', () => ({ reachability: 'denies' }));
  await tray.click(/^Refresh now$/);
  await tray.waitForTooltip(/^1 of 1 unknown: XYZ$/);
  await tray.waitForIcon('amber');
});
