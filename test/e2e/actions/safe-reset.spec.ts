import { expect, test } from '../app/app-fixture.ts';
import { actsOn, callsTo, fullServer, halfServer, isAskedFirst, jobss } from '../app/servers.ts';

test('one click in the tray frees the slot: the server is asked again, and only then the session is reset', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ'), halfServer('ABC')]);
  const { auditLog } = await launch({ fleet });
  await tray.waitForIcon('red');
  const before = fleet.calls().length;

  const goOn = fleet.hold('qwinsta');
  await tray.click(/^Reset gatesb on XYZ \(disconnected 3 d 2 h, /);
  await tray.waitForMenuItem(/^Undo reset of gatesb on XYZ/);
  goOn();

  await tray.waitForIcon('green');
  expect(await tray.tooltip()).toBe('2 of 2 with a free slot');
  const told = await notifications.waitFor(/A slot is free on XYZ/);
  expect(told.body).toContain('gatesb');
  const calls = callsTo(fleet.calls().slice(before), 'XYZ');
  expect(isAskedFirst(calls)).toBe(true);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['rwinsta 1 /server:XYZ']);
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

test('a tool that reports success but did nothing is not believed', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([{ ...fullServer('XYZ'), trouble: { rwinsta: 'returns0DoesNothing' } }]);
  await launch({ fleet });

  await tray.click(/^Reset gatesb on XYZ /);
  const told = await notifications.waitFor(/No slot was freed on XYZ/);
  expect(told.body).toContain('gatesb is still logged on to XYZ.');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['rwinsta 1 /server:XYZ']);
  expect(await tray.tooltip()).toBe('1 of 1 full: XYZ');
});

test('an active user is warned, and logged off only after the time to save', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([{ ...fullServer('XYZ'), sessions: [awayFor45Minutes(), jobss()] }]);
  await launch({ fleet, settings: { warnSeconds: 1 } });

  await tray.click(/^Reset hopperg on XYZ \(active, no input for 45 min, /);
  await notifications.waitFor(/A slot is free on XYZ/);
  const [warning, ...acts] = actsOn(fleet.calls(), 'XYZ');
  expect(warning).toMatch(/^msg 4 \/server:XYZ .*hopperg/);
  expect(acts).toEqual(['logoff 4 /server:XYZ']);
});

test('a user who moves the mouse after the warning is not logged off', async ({
  desktop: { notifications, tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([{ ...fullServer('XYZ'), sessions: [awayFor45Minutes(), jobss()] }]);
  await launch({ fleet, settings: { warnSeconds: 1 } });

  const goOn = fleet.hold('msg');
  await tray.click(/^Reset hopperg on XYZ /);
  await fleet.whenCalled(({ tool }) => tool === 'msg');
  fleet.changeServer('XYZ', ({ sessions }) => ({
    sessions: sessions.map((session) => ({ ...session, lastInputAt: Date.now() })),
  }));
  goOn();

  const told = await notifications.waitFor(/No slot was freed on XYZ/);
  expect(told.body).toContain('hopperg is active again on XYZ');
  expect(actsOn(fleet.calls(), 'XYZ').filter((act) => !act.startsWith('msg '))).toEqual([]);
});

test('a user who came back to work between offer and act is not reset, and the notification says so', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet });

  // The app learns of it only by its second check.
  await tray.waitForMenuItem(/^Reset gatesb on XYZ /);
  fleet.changeServer('XYZ', ({ sessions }) => ({
    sessions: sessions.map((session) =>
      session.user === 'gatesb'
        ? { ...session, state: 'active' as const, sessionName: 'rdp-tcp#7', lastInputAt: Date.now() }
        : session,
    ),
  }));
  await tray.click(/^Reset gatesb on XYZ /);

  const told = await notifications.waitFor(/No slot was freed on XYZ/);
  expect(told.body).toContain('gatesb is active again on XYZ');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
  expect(await tray.tooltip()).toBe('1 of 1 full: XYZ');
});

test('another user who got the same session id is never reset', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet });

  // The app learns of it only by its second check.
  await tray.waitForMenuItem(/^Reset gatesb on XYZ /);
  fleet.changeServer('XYZ', ({ sessions }) => ({
    sessions: sessions.map((session) =>
      session.user === 'gatesb' ? { ...session, user: 'hopperg' } : session,
    ),
  }));
  await tray.click(/^Reset gatesb on XYZ /);

  const told = await notifications.waitFor(/No slot was freed on XYZ/);
  expect(told.body).toContain('Session 1 on XYZ is used by another user now');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
});

test('a reset is undone from the tray while it waits', async ({ desktop: { tray }, standIns, launch }) => {
  const fleet = await standIns([fullServer('XYZ')]);
  await launch({ fleet, settings: { undoSeconds: 60 } });

  await tray.click(/^Reset gatesb on XYZ /);
  await tray.click(/^Undo reset of gatesb on XYZ$/);

  await tray.waitForMenuItem(/^Reset gatesb on XYZ /);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
});

function awayFor45Minutes() {
  return { ...jobss(), id: 4, user: 'hopperg', lastInputAt: Date.now() - 45 * 60_000 };
}
