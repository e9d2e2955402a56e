import { expect, keepPicture, test } from '../app/app-fixture.ts';
import { emptyServer, fullServer, gatesb, halfServer } from '../app/servers.ts';

test('a server that becomes full turns the tray red, comes first in the menu, and is notified once', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('ABC'), halfServer('XYZ')]);
  await launch({ fleet });
  await tray.waitForIcon('green');
  expect(await tray.tooltip()).toBe('2 of 2 with a free slot');
  expect(notifications.all()).toEqual([]);

  fleet.changeServer('XYZ', ({ sessions }) => ({ sessions: [...sessions, gatesb()] }));
  await tray.click(/^Refresh now$/);

  await tray.waitForTooltip(/^1 of 2 full: XYZ$/);
  await tray.waitForIcon('red');
  const told = await notifications.waitFor(/XYZ is full/);
  expect(told.body).toContain('gatesb can go first: disconnected, last input 3 d 2 h ago, ');
  const menu = await tray.menu();
  const labels = menu.children.map(({ label }) => label);
  expect(labels.slice(0, 3)).toEqual([
    '1 of 2 full',
    'XYZ: full, 2 of 2 slots taken',
    expect.stringMatching(/^Reset gatesb on XYZ \(disconnected 3 d 2 h, /),
  ]);

  // Three more rounds, each visible by what it changes on the other server.
  for (const [server, taken] of [
    [emptyServer('ABC'), 0],
    [halfServer('ABC'), 1],
    [emptyServer('ABC'), 0],
  ] as const) {
    fleet.changeServer('ABC', () => server);
    await tray.click(/^Refresh now$/);
    await tray.waitForMenuItem(/^Other servers$/, new RegExp(`^ABC: ${taken} of 2`));
  }
  expect(notifications.like(/XYZ is full/)).toHaveLength(1);
});

test('a server that becomes full again, after a slot was free, is notified again', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet });
  await tray.waitForIcon('red');
  // It comes when what runs there has been read; a server that is free again by then is not told of.
  await notifications.waitForCount(/XYZ is full/, 1);
  for (const server of [halfServer('XYZ'), fullServer('XYZ')]) {
    fleet.changeServer('XYZ', () => server);
    await tray.click(/^Refresh now$/);
    await tray.waitForIcon(server.sessions.length === 5 ? 'red' : 'green');
  }
  await notifications.waitForCount(/XYZ is full/, 2);
});

test('a full server is noticed on the timer, without a refresh', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('XYZ')]);
  await launch({ fleet, settings: { intervalSeconds: 10 } });
  await tray.waitForIcon('green');
  fleet.changeServer('XYZ', () => fullServer('XYZ'));
  await tray.waitForIcon('red');
  await notifications.waitFor(/XYZ is full/);
});

test('the number of full servers is in the icon', async ({
  desktop: { tray },
  standIns,
  launch,
}, testInfo) => {
  const fleet = await standIns([fullServer('ABC'), halfServer('XYZ')]);
  await launch({ fleet });
  await tray.waitForMenuItem(/^Other servers$/, /^XYZ: 1 of 2/);
  await tray.waitForTooltip(/^1 of 2 full: ABC$/);
  await tray.waitForIcon('red');
  const one = await tray.picture();

  fleet.changeServer('XYZ', () => fullServer('XYZ'));
  await tray.click(/^Refresh now$/);
  await tray.waitForTooltip(/^2 of 2 full: ABC, XYZ$/);
  await tray.waitForIcon('red');
  await expect.poll(async () => (await tray.picture()).equals(one)).toBe(false);
  await keepPicture(testInfo, 'one-full', one);
  await keepPicture(testInfo, 'two-full', await tray.picture());
});

test('a click on the notification opens the server it is about', async ({
  desktop: { notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('ABC'), fullServer('XYZ')]);
  const { nextWindow } = await launch({ fleet });

  const opened = nextWindow();
  notifications.click(await notifications.waitFor(/XYZ is full/));
  const page = await opened;
  await expect(page.getByRole('heading', { name: 'XYZ', exact: true })).toBeVisible();
});
