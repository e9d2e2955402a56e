import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../app/app-fixture.ts';
import { fullServer, halfServer } from '../app/servers.ts';
import { printMenu } from '../desktop/dbus-menu.ts';

for (const { what, text } of [
  { what: 'is no JSON', text: '{ "servers": [ { "name": "XYZ" }, ' },
  { what: 'holds a value out of range', text: '{ "servers": [], "intervalSeconds": 1 }' },
]) {
  test(`a settings file that ${what} is set aside under another name, the user is told, and the app runs`, async ({
    desktop: { tray, notifications },
    standIns,
    launch,
  }) => {
    const fleet = await standIns([halfServer('XYZ')]);
    const { userData } = await launch({ fleet, settingsText: text });

    const told = await notifications.waitFor(/settings file could not be used/);
    await tray.waitForTooltip(/^no servers yet$/i);
    // Which servers there were is not known, so none is asked.
    expect(fleet.calls()).toEqual([]);
    const [aside, ...others] = readdirSync(userData).filter((name) => /^settings\.broken/.test(name));
    expect(others).toEqual([]);
    expect(told.body).toContain(aside);
    expect(readFileSync(join(userData, aside ?? ''), 'utf8')).toBe(text);
  });
}

test('the page is told too when it is opened later', async ({ desktop: { tray }, standIns, launch }) => {
  const app = await launch({ fleet: await standIns([halfServer('XYZ')]), settingsText: 'nonsense' });
  const opened = app.nextWindow();
  await tray.click(/^Open window$/);
  const page = await opened;
  await expect(page.getByText(/The settings file could not be used/).last()).toBeVisible();
});

test('after the settings broke no session may be touched, after a restart too, until the user continues without them', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([fullServer('XYZ')]);
  const menu = async () => printMenu(await tray.menu());
  const userData = mkdtempSync(join(tmpdir(), 'slotwatch-broken-'));
  try {
    const first = await launch({ fleet, userData, settingsText: '{ "protectedUsers": ["gatesb"], ' });
    await tray.waitForTooltip(/^no servers yet$/i);
    first.signal('SIGTERM');
    await first.ended;

    // New settings that are whole, with a server: what the old ones protected is still not known.
    const second = await launch({ fleet, userData });
    await tray.waitForTooltip(/XYZ/);
    await expect.poll(menu).toContain('off (read-only mode)');
    const page = await second.openDashboard();
    await expect(page.getByText(/settings\.broken-/).last()).toBeVisible();
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect(page.getByRole('button', { name: 'Start over' })).toBeHidden();
    await tray.waitForMenuItem(/^Reset gatesb on XYZ /);
    // It is kept nevertheless.
    expect(readdirSync(userData).filter((name) => /^settings\.broken-/.test(name))).toHaveLength(1);
    second.signal('SIGTERM');
    await second.ended;
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
  }
});
