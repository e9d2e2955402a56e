import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../app/app-fixture.ts';
import { kill, startedAgain } from '../app/second-life.ts';
import { actsOn, fullServer, halfServer } from '../app/servers.ts';
import { followPath } from '../desktop/dbus-menu.ts';

const XYZ = /^XYZ: full/;
const WAIT_AND_CONNECT = /^Wait and connect$/;
const TELL = /^Notify me when a slot is free$/;

test('Wait and connect opens the connection by itself when a user logs off, once', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet });
  await tray.click(XYZ, WAIT_AND_CONNECT);
  await expect.poll(async () => followPath(await tray.menu(), [XYZ, WAIT_AND_CONNECT])?.ticked).toBe(true);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);

  // No *Refresh now*: a server with a wait is asked more often.
  fleet.changeServer('XYZ', () => halfServer('XYZ'));
  await fleet.whenCalled(({ tool }) => tool === 'mstsc');
  const told = await notifications.waitFor(/XYZ has a free slot/);
  expect(told.body).toBe('The connection is being opened.');

  for (const server of [fullServer('XYZ'), halfServer('XYZ')]) {
    fleet.changeServer('XYZ', () => server);
    await tray.click(/^Refresh now$/);
    await tray.waitForIcon(server.sessions.length === 5 ? 'red' : 'green');
  }
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['mstsc /v:XYZ']);
});

for (const how of ['Quit', 'a crash'] as const) {
  test(`a wait survives ${how} and a restart`, async ({ desktop, standIns, launch }) => {
    const { tray, notifications } = desktop;
    const fleet = await standIns([fullServer('XYZ')]);
    const app = await launch({ fleet });
    await tray.click(XYZ, WAIT_AND_CONNECT);
    if (how === 'Quit') {
      // At once: the last click counts too.
      await tray.click(/^Quit$/);
      await app.ended;
    } else {
      await expect
        .poll(async () => followPath(await tray.menu(), [XYZ, WAIT_AND_CONNECT])?.ticked)
        .toBe(true);
      await kill(app);
    }

    await startedAgain(app, desktop, async () => {
      await tray.waitForMenuItem(XYZ);
      expect(followPath(await tray.menu(), [XYZ, WAIT_AND_CONNECT])?.ticked).toBe(true);
      fleet.changeServer('XYZ', () => halfServer('XYZ'));
      await tray.click(/^Refresh now$/);
      await notifications.waitFor(/XYZ has a free slot/);
    });
    expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['mstsc /v:XYZ']);
  });
}

test('a wait that was cancelled opens nothing', async ({ desktop: { tray }, standIns, launch }) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet });
  const ticked = async () => followPath(await tray.menu(), [XYZ, WAIT_AND_CONNECT])?.ticked;
  for (const after of [true, false]) {
    await tray.click(XYZ, WAIT_AND_CONNECT);
    await expect.poll(ticked).toBe(after);
  }
  fleet.changeServer('XYZ', () => halfServer('XYZ'));
  await tray.click(/^Refresh now$/);
  await tray.waitForIcon('green');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
});

test('Tell me when a slot is free tells, and a click on it connects', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet });
  await tray.click(XYZ, TELL);
  await expect.poll(async () => followPath(await tray.menu(), [XYZ, TELL])?.ticked).toBe(true);

  fleet.changeServer('XYZ', () => halfServer('XYZ'));
  await tray.click(/^Refresh now$/);
  const told = await notifications.waitFor(/XYZ has a free slot/);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
  notifications.click(told);
  await fleet.whenCalled(({ tool }) => tool === 'mstsc');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['mstsc /v:XYZ']);
});

test('a server that does not answer is not free: no notification, no connection', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet });
  await tray.click(XYZ, WAIT_AND_CONNECT);
  fleet.changeServer('XYZ', () => ({ reachability: 'unreachable' }));
  await tray.click(/^Refresh now$/);
  await tray.waitForIcon('amber');
  expect(notifications.like(/free slot/)).toEqual([]);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
  const servers = followPath(await tray.menu(), [/^Servers$/, /^XYZ: no answer$/, WAIT_AND_CONNECT]);
  expect(servers?.ticked).toBe(true);
});

test('a connection that cannot be opened is reported, with the reason', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await writeFile(join(fleet.toolsDir, 'mstsc'), '#!/no/such/interpreter\n');
  await launch({ fleet });
  await tray.click(XYZ, WAIT_AND_CONNECT);
  fleet.changeServer('XYZ', () => halfServer('XYZ'));
  await tray.click(/^Refresh now$/);
  const told = await notifications.waitFor(/XYZ has a free slot, but the connection failed/);
  expect(told.body).toMatch(/^The connection to XYZ ended immediately\./);
});
