import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, keepPicture, test } from './app.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page in the ${colorScheme} theme`, async ({ launch }, testInfo) => {
    const { openDashboard } = await launch({});
    const page = await openDashboard();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const servers = page.getByRole('listbox', { name: 'Servers' });
    const look = async (name: string) => {
      expect(await faultsOf(page), name).toEqual([]);
      await keepPicture(testInfo, `${name}-${colorScheme}`, await page.screenshot());
    };

    await servers.getByRole('option', { name: /^Database, demo-sql01, Full/ }).click();
    await expect(page.getByRole('button', { name: 'Reset gatesb, session 1' })).toBeVisible();
    await look('full');
    await servers.getByRole('option', { name: /^Test laboratory, .*Unreachable/ }).click();
    await expect(page.getByRole('heading', { name: 'Unknown: the server cannot be reached' })).toBeVisible();
    await look('unreachable');
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
    await look('settings');
  });
}

test('the whole way to a freed slot by keyboard', async ({ desktop: { notifications }, launch }) => {
  const { openDashboard } = await launch({});
  const page = await openDashboard();
  await expect(page.getByRole('option', { name: /^Database, .*Full/ })).toBeVisible();

  await page.keyboard.press('Control+f');
  await page.keyboard.type('gatesb');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Database' })).toBeVisible();

  const reset = page.getByRole('button', { name: 'Reset idlest' });
  await tabTo(page, 'Reset idlest');
  await page.keyboard.press('Enter');
  await expect(reset).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Undone: gatesb stays/).last()).toBeVisible();

  await tabTo(page, 'Reset idlest');
  await page.keyboard.press('Enter');
  await notifications.waitFor(/A slot is free/);
});

/** What axe has to say, one line a fault. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Its usual mode opens a further window, which the app refuses.
    .setLegacyMode(true)
    // Fluent's focus guards: they hand the focus on and are never heard.
    .exclude('[data-tabster-dummy]')
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}

/** Presses Tab until the control with this name has the focus; once around at most. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    if (focused === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}
