import type { SimulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { expect, test } from '../app/app-fixture.ts';
import { auditedEvents } from '../app/second-life.ts';
import { actsOn, fullServer, jobss } from '../app/servers.ts';

/** jobss has had no input for 45 minutes, hopperg is active. */
function fullOfActivePeople(): SimulatedServer {
  const away = { ...jobss(), lastInputAt: Date.now() - 45 * 60_000 };
  return { ...fullServer('XYZ'), sessions: [away, { ...jobss(), id: 4, user: 'hopperg' }] };
}

const WARNING = /^msg 2 .*\/server:XYZ .*Hello jobss\. .* needs a session on XYZ, .* logged off in 1 min\./;

test('a user who comes back to work during the warning is not logged off, and the notification says so', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullOfActivePeople()]);
  const app = await launch({ fleet, settings: { undoSeconds: 0, warnSeconds: 1 } });

  const goOn = fleet.hold('msg');
  await tray.click(/^Reset jobss on XYZ \(active, no input for 45 min, /);
  await fleet.whenCalled(({ tool }) => tool === 'msg');
  await tray.waitForMenuItem(/^Undo reset of jobss on XYZ \(warned, until .+\)$/);
  fleet.changeServer('XYZ', ({ sessions }) => ({
    sessions: sessions.map((session) => ({ ...session, lastInputAt: Date.now() })),
  }));
  goOn();

  const told = await notifications.waitFor(/No slot was freed on XYZ/);
  expect(told.body).toContain('jobss is active again on XYZ (new input); nothing was reset.');
  expect(auditedEvents(app)).toEqual(['offered', 'warned', 'ended backAtWork']);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([expect.stringMatching(WARNING)]);
  expect(await tray.tooltip()).toBe('1 of 1 full: XYZ');
});

test('undoing a warning tells the user that they can stay', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullOfActivePeople()]);
  const app = await launch({ fleet, settings: { undoSeconds: 0, warnSeconds: 60 } });

  await tray.click(/^Reset jobss on XYZ /);
  await fleet.whenCalled(({ tool }) => tool === 'msg');
  await tray.click(/^Undo reset of jobss on XYZ \(warned, until .+\)$/);

  await fleet.whenCalled(({ args }) => args.some((text) => text.includes('you can stay')));
  await tray.waitForMenuItem(/^Reset jobss on XYZ /);
  expect(auditedEvents(app)).toEqual(['offered', 'warned', 'ended cancelled']);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([
    expect.stringMatching(WARNING),
    expect.stringMatching(/^msg 2 .*jobss, you can stay on XYZ/),
  ]);
});

test('a user who cannot be warned is not logged off', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([{ ...fullOfActivePeople(), trouble: { msg: 'deniesAction' } }]);
  await launch({ fleet, settings: { undoSeconds: 0, warnSeconds: 1 } });

  await tray.click(/^Reset jobss on XYZ /);
  const told = await notifications.waitFor(/No slot was freed on XYZ/);
  expect(told.body).toContain('jobss could not be warned on XYZ; nothing was reset.');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([expect.stringMatching(/^msg 2 /)]);
});
