import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { halfServer } from './app/servers.ts';
import { expect, test } from './app.ts';

for (const { what, text } of [
  { what: 'is no JSON', text: '{ "servers": [ { "name": "XYZ" }, ' },
  { what: 'holds a value out of range', text: '{ "servers": [], "intervalSeconds": 1 }' },
]) {
  test(`a settings file that ${what} is set aside under another name, the person is told, and the app runs`, async ({
    desktop: { tray, notifications },
    standIns,
    launch,
  }) => {
    const fleet = await standIns([halfServer('localhost')]);
    const { userData } = await launch({ fleet, settingsText: text });

    const told = await notifications.waitFor(/settings file could not be used/);
    await tray.waitForTooltip(/^1 of 1 with a free slot$/);
    const [aside, ...others] = readdirSync(userData).filter((name) => /^settings\.broken/.test(name));
    expect(others).toEqual([]);
    expect(told.body).toContain(aside);
    expect(readFileSync(join(userData, aside ?? ''), 'utf8')).toBe(text);
  });
}

test('the page is told too when it is opened later', async ({ standIns, launch }) => {
  const fleet = await standIns([halfServer('localhost')]);
  const { openDashboard } = await launch({ fleet, settingsText: 'nonsense' });
  const page = await openDashboard();
  await expect(page.getByText(/The settings file could not be used/).last()).toBeVisible();
});
