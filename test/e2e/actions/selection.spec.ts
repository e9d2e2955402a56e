import type { Locator, Page } from '@playwright/test';
import type { SimulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession, systemSessions } from '../../../electron/engine/demo/simulated-sessions.ts';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import type { OutcomeCode } from '../../../shared/domain/model.ts';
import { expect, keepPicture, test } from '../app/app-fixture.ts';
import { openServer } from '../app/open-server.ts';
import { auditedEvents } from '../app/second-life.ts';
import { actsOn, emptyServer } from '../app/servers.ts';
import { printMenu } from '../desktop/dbus-menu.ts';

const USERS = Array.from({ length: 20 }, (_, index) => `user${String(index + 1).padStart(2, '0')}`);

/** Twenty users who closed the window, the first one longest ago. */
function crowded(): SimulatedServer {
  const people = USERS.map((user, index) =>
    disconnectedSession(index + 1, user, { now: Date.now(), idleMinutes: 5000 - 60 * index }),
  );
  return { ...emptyServer('XYZ'), sessions: [...systemSessions(30), ...people] };
}

/** Opens the server, and selects all users on it. */
async function selectEverybody(page: Page): Promise<void> {
  await openServer(page, /^XYZ/);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await expect(actionsOf(page).getByText('20 selected', { exact: true })).toBeVisible();
}

function actionsOf(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Actions for the selection' });
}

/** Opens the server, selects all users on it, and starts an action on all of them. */
async function actOnEverybody(page: Page, button: string): Promise<void> {
  await selectEverybody(page);
  await actionsOf(page).getByRole('button', { name: button }).click();
}

/** The selection as the page knows it: the outcome of each; null for those that have not ended. */
function outcomes(page: Page): Promise<readonly (OutcomeCode | null)[]> {
  return page.evaluate(async () => {
    const fleet = await (Reflect.get(window, 'slotwatch') as Bridge).request('fleet.get', undefined);
    const batch = fleet.ok ? fleet.value.batches[0] : undefined;
    return batch?.items.map(({ outcome }) => outcome?.code ?? null) ?? [];
  });
}

test('a selection of twenty is logged off one by one, except sessions that changed meanwhile', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}, testInfo) => {
  const fleet = await standIns([crowded()]);
  const app = await launch({ fleet });
  const page = await app.openDashboard();
  await tray.waitForMenuItem(/^XYZ: full, 20 of 2 slots taken$/);

  await selectEverybody(page);
  // The app learns of it only by its second checks.
  fleet.changeServer('XYZ', ({ sessions }) => ({
    sessions: sessions.flatMap((session) => {
      switch (session.user) {
        case 'user05':
          return [
            { ...session, state: 'active' as const, sessionName: 'rdp-tcp#5', lastInputAt: Date.now() },
          ];
        case 'user07':
          return [{ ...session, user: 'hopperg' }];
        case 'user09':
          return [];
        default:
          return [session];
      }
    }),
  }));
  const goOn = fleet.hold('logoff 3');
  await actionsOf(page).getByRole('button', { name: 'Log off' }).click();
  await expect
    .poll(async () => printMenu(await tray.menu()))
    .toMatch(/Stop log-off of 20 sessions \(2 done\)/);
  await expect(page.getByRole('progressbar', { name: 'Progress of the selection' })).toBeVisible();
  await keepPicture(testInfo, 'progress', await page.screenshot());
  goOn();

  const told = await notifications.waitFor(/of 20 slots freed/);
  expect(told).toMatchObject({
    title: 'Log-off finished: 17 of 20 slots freed',
    body: 'The others: 1 active again, 1 used by another user now, 1 already gone.',
  });
  expect(notifications.like(/A slot is free|No slot was freed|is no longer logged on/)).toEqual([]);
  const expected = USERS.map((user): OutcomeCode => {
    if (user === 'user05') return 'backAtWork';
    if (user === 'user07') return 'someoneElse';
    return user === 'user09' ? 'alreadyGone' : 'freed';
  });
  expect(await outcomes(page)).toEqual(expected);
  const table = page.getByRole('table', { name: 'Result for each session' });
  await expect(table.getByRole('row', { name: /user05 .*is active again on XYZ/ })).toBeVisible();
  await keepPicture(testInfo, 'table', await page.screenshot());
  // In order, each once, and only sessions that are still the selected ones.
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual(
    expected.flatMap((code, index) => (code === 'freed' ? [`logoff ${index + 1} /server:XYZ`] : [])),
  );
  expect(auditedEvents(app).filter((event) => event === 'ended freed')).toHaveLength(17);
  expect(fleet.state().disasters).toEqual([]);
});

test('a selection is stopped from the tray: the notification says what was done, and no other session is touched', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([crowded()]);
  const app = await launch({ fleet, settings: { undoSeconds: 0 } });
  const page = await app.openDashboard();
  await tray.waitForMenuItem(/^XYZ: full, 20 of 2 slots taken$/);

  const goOn = fleet.hold('rwinsta 3');
  await actOnEverybody(page, 'Reset selected');
  await tray.waitForMenuItem(/^Stop reset of 20 sessions \(2 done\)$/);
  await tray.click(/^Stop reset of 20 sessions/);
  goOn();

  const told = await notifications.waitFor(/of 20 slots freed/);
  const ends = await outcomes(page);
  const freed = ends.filter((code) => code === 'freed').length;
  expect(freed).toBeLessThan(20);
  expect(ends).toEqual(USERS.map((_, index) => (index < freed ? 'freed' : 'cancelled')));
  expect(told).toMatchObject({
    title: `Reset finished: ${freed} of 20 slots freed`,
    body: `The others: ${20 - freed} stopped before anything was done.`,
  });
  expect(actsOn(fleet.calls(), 'XYZ')).toHaveLength(freed);
  await tray.waitForNoMenuItem(/^Stop reset/);
});

test('a selection is undone as a whole before it starts', async ({
  desktop: { tray, notifications },
  standIns,
  launch,
}) => {
  const fleet = await standIns([crowded()]);
  const app = await launch({ fleet, settings: { undoSeconds: 60 } });
  const page = await app.openDashboard();
  await tray.waitForMenuItem(/^XYZ: full, 20 of 2 slots taken$/);

  await actOnEverybody(page, 'Reset selected');
  await tray.click(/^Undo reset of 20 sessions$/);
  await expect.poll(() => outcomes(page)).toEqual(USERS.map(() => 'cancelled'));
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
  expect(notifications.like(/slots freed/)).toEqual([]);
  expect(auditedEvents(app)).toEqual([]);
});
