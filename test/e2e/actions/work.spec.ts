import { COPY } from '../../../electron/engine/demo/work/programs.ts';
import { expect, test } from '../app/app-fixture.ts';
import { auditedEvents } from '../app/second-life.ts';
import { actsOn, callsTo, workingServer } from '../app/servers.ts';

test('a session that works is left alone: the next one is offered in the tray and reset', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([workingServer('XYZ')]);
  const app = await launch({ fleet });

  // Until it is read what runs there, gatesb, who is idle longest, is the one.
  await tray.click(/^Reset ritchied on XYZ \(disconnected 9 h, work not known yet\)$/);
  const told = await notifications.waitFor(/A slot is free on XYZ/);
  expect(told.body).toContain('ritchied');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['rwinsta 3 /server:XYZ']);
  expect(fleet.state().servers[0]?.sessions.map(({ user }) => user)).toContain('gatesb');
  expect(fleet.state().disasters).toEqual([]);
  expect(auditedEvents(app)).toEqual(['offered', 'acting', 'ended freed']);
  expect(app.auditLog().at(-1)).toMatchObject({ sessionId: 3, user: 'ritchied', by: 'rwinsta' });
});

test('nobody is offered where everybody works, and the tray says who works at what', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const server = workingServer('XYZ');
  const sessions = server.sessions.map((session) =>
    session.user === 'ritchied' ? { ...session, programs: COPY } : session,
  );
  const fleet = await standIns([{ ...server, sessions }]);
  await launch({ fleet });

  await tray.waitForMenuItem(/^XYZ: full, .*gatesb.* working$/);
  await tray.waitForNoMenuItem(/^Reset /);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
  expect(notifications.like(/A slot is free/)).toEqual([]);
});

test('a session in which a copy begins while its reset can be undone is left alone', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([workingServer('XYZ')]);
  const app = await launch({ fleet });

  await tray.waitForMenuItem(/^Reset ritchied on XYZ /);
  const goOn = fleet.hold('tasklist');
  await tray.click(/^Reset ritchied on XYZ /);
  await tray.waitForMenuItem(/^Undo reset of ritchied on XYZ/);
  fleet.startProgram('XYZ', 3, { image: 'robocopy.exe', percent: 2, memoryKiB: 11_740 });
  goOn();

  const told = await notifications.waitFor(/No slot was freed on XYZ/);
  expect(told.body).toContain('ritchied’s robocopy.exe is running; nothing was reset.');
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
  expect(auditedEvents(app)).toEqual(['offered', 'ended working']);
  expect(app.auditLog().at(-1)).toMatchObject({
    ...{ origin: 'tray', server: 'XYZ', sessionId: 3, user: 'ritchied' },
    ...{ workKind: 'job', program: 'robocopy.exe' },
  });
});

test('where what runs is refused, that is said, and the session can be reset', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const refusing = { trouble: { tasklist: 'findsNoWay', qprocess: 'deniesAction' } } as const;
  const fleet = await standIns([{ ...workingServer('XYZ'), ...refusing }]);
  const app = await launch({ fleet });

  // The menu says the same before anything was asked.
  await expect.poll(() => app.log()).toMatch(/qprocess \* \/server:XYZ: exited with 1 /);
  await tray.click(/^Reset gatesb on XYZ \(disconnected 3 d 2 h, programs not known\)$/);
  await notifications.waitFor(/A slot is free on XYZ/);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['rwinsta 1 /server:XYZ']);
  expect(auditedEvents(app)).toEqual(['offered', 'acting', 'ended freed']);
  // A server that refuses is not asked again before every reset.
  expect(callsTo(fleet.calls(), 'XYZ').filter((call) => call.startsWith('tasklist '))).toHaveLength(1);
});
