import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../app/app-fixture.ts';
import type { RunningApp } from '../app/launch.ts';
import { halfServer } from '../app/servers.ts';
import { answerBoxes } from '../app/system-dialogs.ts';

test('the first close says once that the app goes on in the tray', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const app = await launch({ fleet: await standIns([halfServer('XYZ')]), neverClosed: true });
  // What is evaluated in an app that still starts can be lost.
  await tray.waitForIcon('green');
  const messages = await answerBoxes(app, 0);
  for (const _ of ['told', 'not told again']) {
    const page = await app.openDashboard();
    const closed = page.waitForEvent('close');
    await closeWindow(app);
    await closed;
    expect(await messages()).toEqual(['Slotwatch keeps running in the tray']);
  }
  const told = JSON.parse(readFileSync(join(app.userData, 'told.json'), 'utf8'));
  expect(told).toMatchObject({ goesOnInTray: true });
  await tray.waitForIcon('green');
});

test('at the first close the user can quit instead', async ({ desktop: { tray }, standIns, launch }) => {
  const app = await launch({ fleet: await standIns([halfServer('XYZ')]), neverClosed: true });
  await tray.waitForIcon('green');
  await answerBoxes(app, 1);
  await app.openDashboard();
  await closeWindow(app);
  expect(await app.ended).toBe(0);
});

test('an app that quits with an open window says nothing', async ({ standIns, launch }) => {
  const app = await launch({ fleet: await standIns([halfServer('XYZ')]), neverClosed: true });
  await app.openDashboard();
  app.signal('SIGTERM');
  expect(await app.ended).toBe(0);
});

/** As the user closes it. A moment later: an app that quits at once could not answer any more. */
function closeWindow({ electron }: RunningApp): Promise<void> {
  return electron.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 100);
  });
}
