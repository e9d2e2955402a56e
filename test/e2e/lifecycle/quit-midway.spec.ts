import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SimulatedServer, simulatedFleet } from '../../../electron/engine/demo/simulated-server.ts';
import { askFleet } from '../../../electron/engine/demo/terminal-server.ts';
import { expect, test } from '../app/app-fixture.ts';
import { auditedEvents } from '../app/second-life.ts';
import { actsOn, fullServer, halfServer, jobss } from '../app/servers.ts';
import { printMenu } from '../desktop/dbus-menu.ts';

test('Quit while a job waits undoes it, and the audit log says so', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  const app = await launch({ fleet, settings: { undoSeconds: 60 } });
  await tray.click(/^Reset gatesb on XYZ /);
  await tray.waitForMenuItem(/^Undo reset of gatesb on XYZ$/);

  await tray.click(/^Quit$/);
  await app.ended;
  expect(auditedEvents(app)).toEqual(['offered', 'ended cancelled']);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
});

test('Quit during a warning lets the user stay, and tells them', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const away = { ...jobss(), lastInputAt: Date.now() - 45 * 60_000 };
  const busy = { ...jobss(), id: 4, user: 'hopperg' };
  const fleet = await standIns([{ ...fullServer('XYZ'), sessions: [away, busy] }]);
  const app = await launch({ fleet, settings: { undoSeconds: 0, warnSeconds: 600 } });
  await tray.click(/^Reset jobss on XYZ /);
  await fleet.whenCalled(({ tool }) => tool === 'msg');

  await tray.click(/^Quit$/);
  await app.ended;
  expect(auditedEvents(app)).toEqual(['offered', 'warned', 'ended cancelled']);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([
    expect.stringMatching(/^msg 2 .*will be logged off/),
    expect.stringMatching(/^msg 2 .*jobss, you can stay on XYZ/),
  ]);
});

test('Quit while a tool hangs waits a little, ends it, and says that the outcome is unknown', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([{ ...fullServer('XYZ'), trouble: { rwinsta: 'hangs' } }]);
  const app = await launch({ fleet, settings: { undoSeconds: 0, timeoutSeconds: 120 } });
  await tray.click(/^Reset gatesb on XYZ /);
  await expect.poll(async () => printMenu(await tray.menu())).toContain('Resetting gatesb on XYZ…');
  await fleet.whenCalled(({ tool }) => tool === 'rwinsta');

  await tray.click(/^Quit$/);
  await app.ended;
  expect(auditedEvents(app)).toEqual(['offered', 'acting', 'ended unknown']);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(['rwinsta 1 /server:XYZ']);
});

test('Quit right after the act still gets the outcome', async ({ desktop: { tray }, standIns, launch }) => {
  const fleet = await standIns([fullServer('XYZ')]);
  const app = await launch({ fleet, settings: { undoSeconds: 0 } });
  await tray.waitForMenuItem(/^Reset gatesb on XYZ /);
  // The quit comes before the server has changed.
  const goOn = fleet.hold('rwinsta');
  await tray.click(/^Reset gatesb on XYZ /);
  await fleet.whenCalled(({ tool }) => tool === 'rwinsta');
  await answerAtOnce(fleet.toolsDir, halfServer('XYZ'));

  await tray.click(/^Quit$/);
  goOn();
  await app.ended;
  expect(auditedEvents(app)).toEqual(['offered', 'acting', 'ended freed']);
});

/**
 * From now on the tools that ask print this, and start quickly: a quit waits three seconds, which a few stand-ins can
 * use up on a busy machine.
 */
async function answerAtOnce(toolsDir: string, server: SimulatedServer): Promise<void> {
  for (const tool of ['qwinsta', 'quser'] as const) {
    const args = [`/server:${server.name}`];
    const { stdout, exitCode } = askFleet(simulatedFleet([server]), tool, args, Date.now());
    const answer = join(toolsDir, `${tool}.answer`);
    await writeFile(answer, stdout);
    const draft = join(toolsDir, `${tool}.draft`);
    await writeFile(draft, `#!/bin/sh\ncat '${answer}'\nexit ${exitCode}\n`, { mode: 0o755 });
    await rename(draft, join(toolsDir, tool));
  }
}
