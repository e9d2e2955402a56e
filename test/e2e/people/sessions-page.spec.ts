import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { SimulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession, systemSessions } from '../../../electron/engine/demo/simulated-sessions.ts';
import { expect, keepPicture, test } from '../app/app-fixture.ts';
import { actsOn, emptyServer, fullServer } from '../app/servers.ts';
import { chooseTarget } from '../app/system-dialogs.ts';

/** Sessions on real stand-ins: sorted, filtered, selected over two servers, ended after a question, saved. */

const HOUR = 60;
const allenp = () => disconnectedSession(4, 'allenp', { now: Date.now(), idleMinutes: 5 * HOUR });

/** With allenp, who was left behind five hours ago. */
function otherServer(name: string): SimulatedServer {
  return { ...emptyServer(name), sessions: [...systemSessions(3), allenp()] };
}

async function openSessions(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Sessions', exact: true }).click();
  await expect(rowsOf(page)).toHaveCount(count);
}

const rowsOf = (page: Page) => page.getByRole('grid', { name: 'Sessions' }).locator('[data-index]');

const namesOf = (page: Page): Promise<readonly string[]> =>
  rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')?.split(' ')[0] ?? ''));

test('sessions of all servers are sorted and filtered, and the order and the columns are there after a restart', async ({
  desktop: { tray },
  standIns,
  launch,
}, testInfo) => {
  const fleet = await standIns([fullServer('XYZ'), otherServer('ABC')]);
  const userData = testInfo.outputPath('user-data');
  const first = await launch({ fleet, userData });
  const page = await first.openDashboard();
  await openSessions(page, 3);
  await page.getByRole('columnheader', { name: 'Idle' }).getByRole('button').click();
  await page.mouse.move(0, 0);
  await expect.poll(() => namesOf(page)).toEqual(['jobss', 'allenp', 'gatesb']);

  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Disconnected' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => namesOf(page)).toEqual(['allenp', 'gatesb']);
  await page.getByRole('searchbox', { name: /^Find user/ }).fill('xyz 1');
  await expect.poll(() => namesOf(page)).toEqual(['gatesb']);

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Logon' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Logon' })).toHaveCount(0);
  await keepPicture(testInfo, 'filtered', await page.screenshot());
  await tray.click(/^Quit$/);
  await first.ended;
  await expect.poll(() => tray.hasIcon()).toBe(false);

  const again = await (await launch({ fleet, settingsText: null, userData })).openDashboard();
  await openSessions(again, 3);
  expect(await namesOf(again)).toEqual(['jobss', 'allenp', 'gatesb']);
  await expect(again.getByRole('columnheader', { name: 'Logon' })).toHaveCount(0);
});

test('a selection on two servers is disconnected or, with Delete, reset after a question that lists it', async ({
  standIns,
  launch,
}, testInfo) => {
  const fleet = await standIns([fullServer('XYZ'), otherServer('ABC')]);
  const { openDashboard } = await launch({ fleet, settings: { undoSeconds: 0 } });
  const page = await openDashboard();
  await openSessions(page, 3);
  await page.getByRole('checkbox', { name: /^Select gatesb/ }).check();
  await page.getByRole('checkbox', { name: /^Select jobss/ }).check();
  await page.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await expect.poll(() => actsOn(fleet.calls(), 'XYZ')).toContain('tsdiscon 2 /server:XYZ');

  await page.getByRole('row', { name: /^allenp on ABC/ }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: /^Select allenp/ })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 of 3 selected')).toBeVisible();
  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog', { name: 'Reset 2 sessions?' });
  await expect(question.getByRole('row')).toHaveText([/User/, /gatesb/, /allenp/]);
  await keepPicture(testInfo, 'question', await page.screenshot());
  expect(actsOn(fleet.calls(), 'ABC')).toEqual([]);
  await question.getByRole('button', { name: 'Reset 2 sessions' }).click();
  await expect.poll(() => actsOn(fleet.calls(), 'ABC')).toEqual(['rwinsta 4 /server:ABC']);
  await expect.poll(() => actsOn(fleet.calls(), 'XYZ')).toContain('rwinsta 1 /server:XYZ');
});

test('the file has the sessions and the columns that are shown', async ({ standIns, launch }, testInfo) => {
  const fleet = await standIns([fullServer('XYZ'), otherServer('ABC')]);
  const app = await launch({ fleet });
  const file = testInfo.outputPath('sessions.csv');
  const page = await app.openDashboard();
  await chooseTarget(app, file);
  await openSessions(page, 3);
  for (const column of ['Idle', 'Working?', 'Logon', 'Disconnected since', 'From']) {
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: column }).click();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Save as CSV…' }).click();
  await expect(page.getByText(file).first()).toBeVisible();
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  expect(head).toBe('\ufeffUser,Session ID,Server,Server name,Group,State,Checked at (UTC)');
  expect(lines.map((line) => line.split(',').slice(0, 6).join(','))).toEqual([
    'allenp,4,ABC,ABC,,Disconnected',
    'gatesb,1,XYZ,XYZ,,Disconnected',
    'jobss,2,XYZ,XYZ,,Active',
  ]);
});
