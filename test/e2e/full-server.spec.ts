import {
  actsOn,
  callsTo,
  emptyServer,
  fullServer,
  gatesb,
  halfServer,
  isQuestion,
  jobss,
} from './app/servers.ts';
import { expect, keepPicture, test } from './app.ts';

/** In which a test changes the fleet between a click and the second look. */
const TIME_TO_ACT_SECONDS = 4;

test('a server that becomes full turns the tray red, comes first in the menu, and is told once', async ({
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
  expect(told.body).toContain('Idlest: gatesb, disconnected, last input 3 d 2 h ago.');
  const menu = await tray.menu();
  const labels = menu.children.map(({ label }) => label);
  expect(labels.slice(0, 3)).toEqual([
    '1 of 2 full',
    'XYZ: full, 2 of 2 slots taken',
    'Reset idlest on XYZ: gatesb, disconnected 3 d 2 h',
  ]);

  // Three further rounds, each seen by what it changes on the other server.
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

test('a server that becomes full again, after a slot was free, is told again', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet });
  await tray.waitForIcon('red');
  for (const server of [halfServer('XYZ'), fullServer('XYZ')]) {
    fleet.changeServer('XYZ', () => server);
    await tray.click(/^Refresh now$/);
    await tray.waitForIcon(server.sessions.length === 5 ? 'red' : 'green');
  }
  await notifications.waitForCount(/XYZ is full/, 2);
});

test('nobody has to ask: a full server is noticed on the timer', async ({
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

test('the number of full servers stands in the icon', async ({
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

test('one click in the tray frees the slot: the server is asked again, and only then the session is reset', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ'), halfServer('ABC')]);
  const { auditLog } = await launch({ fleet });
  await tray.waitForIcon('red');
  const before = fleet.calls().length;

  await tray.click(/^Reset idlest on XYZ: gatesb, disconnected 3 d 2 h$/);
  await tray.waitForMenuItem(/^Undo reset of gatesb on XYZ$/);

  await tray.waitForIcon('green');
  expect(await tray.tooltip()).toBe('2 of 2 with a free slot');
  const told = await notifications.waitFor(/A slot is free on XYZ/);
  expect(told.body).toContain('gatesb');
  const calls = callsTo(fleet.calls().slice(before), 'XYZ');
  expect([...calls.slice(0, 2)].sort()).toEqual(['quser /server:XYZ', 'qwinsta /server:XYZ']);
  expect(calls[2]).toBe('rwinsta 1 /server:XYZ');
  expect(calls.slice(3).every(isQuestion)).toBe(true);
  expect(fleet.state().disasters).toEqual([]);
  expect(auditLog().map(({ event }) => event)).toEqual(['offered', 'acting', 'ended']);
  expect(auditLog().at(-1)).toMatchObject({
    origin: 'tray',
    server: 'XYZ',
    sessionId: 1,
    user: 'gatesb',
    by: 'rwinsta',
    outcome: 'freed',
  });
});

test('a tool that says it did it and did nothing is not believed', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([{ ...fullServer('XYZ'), trouble: { rwinsta: 'returns0DoesNothing' } }]);
  await launch({ fleet });

  await tray.click(/^Reset idlest on XYZ: gatesb/);
  const told = await notifications.waitFor(/No slot was freed on XYZ/);
  expect(told.body).toContain('gatesb is still there on XYZ.');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['rwinsta 1 /server:XYZ']);
  expect(await tray.tooltip()).toBe('1 of 1 full: XYZ');
});

test('a session that is open but idle is logged off, so that its programs end in order', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const full = fullServer('XYZ');
  const away = { ...jobss(), lastInputAt: Date.now() - 45 * 60_000 };
  const busy = { ...jobss(), id: 4, user: 'hopperg' };
  const fleet = await standIns([{ ...full, sessions: [away, busy] }]);
  await launch({ fleet });

  await tray.click(/^Reset idlest on XYZ: jobss, active, no input for 45 min$/);
  await notifications.waitFor(/A slot is free on XYZ/);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['logoff 2 /server:XYZ']);
});

test('who came back to work between the offer and the act is left alone, and that is said', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet, settings: { undoSeconds: TIME_TO_ACT_SECONDS } });

  await tray.click(/^Reset idlest on XYZ: gatesb/);
  fleet.changeServer('XYZ', ({ sessions }) => ({
    sessions: sessions.map((session) =>
      session.user === 'gatesb'
        ? { ...session, state: 'active' as const, sessionName: 'rdp-tcp#7', lastInputAt: Date.now() }
        : session,
    ),
  }));

  const told = await notifications.waitFor(/No slot was freed on XYZ/);
  expect(told.body).toContain('gatesb is back at work on XYZ');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
  expect(await tray.tooltip()).toBe('1 of 1 full: XYZ');
});

test('another person who got the same session id is never reset in place of the first', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet, settings: { undoSeconds: TIME_TO_ACT_SECONDS } });

  await tray.click(/^Reset idlest on XYZ: gatesb/);
  fleet.changeServer('XYZ', ({ sessions }) => ({
    sessions: sessions.map((session) =>
      session.user === 'gatesb' ? { ...session, user: 'hopperg' } : session,
    ),
  }));

  const told = await notifications.waitFor(/No slot was freed on XYZ/);
  expect(told.body).toContain('Someone else holds session 1 on XYZ now');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
});

test('a reset is undone from the tray while it waits', async ({ desktop: { tray }, standIns, launch }) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet, settings: { undoSeconds: 60 } });

  await tray.click(/^Reset idlest on XYZ: gatesb/);
  await tray.click(/^Undo reset of gatesb on XYZ$/);

  await tray.waitForMenuItem(/^Reset idlest on XYZ: gatesb/);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
});

test('a click on the notification opens the server it is about', async ({
  desktop: { notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('ABC'), fullServer('XYZ')]);
  const { electron } = await launch({ fleet });

  const opened = electron.waitForEvent('window');
  notifications.click(await notifications.waitFor(/XYZ is full/));
  const page = await opened;
  await expect(page.getByRole('heading', { name: 'XYZ', exact: true })).toBeVisible();
});
