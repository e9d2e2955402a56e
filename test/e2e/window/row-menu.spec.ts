import { expect, keepPicture, test } from '../app/app-fixture.ts';
import { openServer } from '../app/open-server.ts';
import { fullServer } from '../app/servers.ts';

test('the menu of a row opens by its button, and Escape closes it and nothing else', async ({
  standIns,
  launch,
}, testInfo) => {
  const fleet = await standIns([fullServer('XYZ')]);
  const page = await (await launch({ fleet })).openDashboard();
  await openServer(page, /^XYZ/);
  const table = page.getByRole('grid', { name: 'Sessions' });
  const more = page.getByRole('button', { name: 'Actions for gatesb, session 1' });
  for (const where of ['server', 'sessions'] as const) {
    if (where === 'sessions') await page.getByRole('button', { name: 'Sessions', exact: true }).click();
    await more.hover();
    await expect(page.getByRole('tooltip', { name: 'Actions for gatesb, session 1' })).toBeVisible();
    await more.click();
    const menu = page.getByRole('menu', { name: 'Actions for gatesb, session 1' });
    await expect(menu).toBeVisible();
    await expect(page.getByRole('tooltip')).toBeHidden();
    await keepPicture(testInfo, `menu-${where}`, await page.screenshot());
    await page.keyboard.press('ArrowDown');
    await expect(menu.getByRole('menuitem', { name: 'Log off', exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(more).toBeFocused();
    await page.mouse.move(0, 0);
  }
  await expect(table).toBeVisible();
});
