import { expect, keepPicture, test } from '../app/app-fixture.ts';
import { fullServer, halfServer } from '../app/servers.ts';

test('with German in the settings tray and page are German, and the settings page changes both to English', async ({
  desktop: { tray },
  standIns,
  launch,
}, testInfo) => {
  const fleet = await standIns([fullServer('XYZ'), halfServer('ABC')]);
  const { nextWindow } = await launch({ fleet, settings: { language: 'de' } });

  await tray.waitForTooltip(/^1 von 2 voll: XYZ$/);
  await tray.waitForMenuItem(
    /^XYZ: voll, 2 von 2 Plätzen belegt$/,
    /^gatesb zurücksetzen \(getrennt 3 T 2 Std, /,
  );
  const opened = nextWindow();
  await tray.click(/^Fenster öffnen$/);
  const page = await opened;
  await page.getByRole('option', { name: /^XYZ, Voll, 2 von 2 belegt/ }).click();
  await expect(page.getByRole('heading', { name: 'Voll: 2 von 2 Plätzen sind belegt' })).toBeVisible();
  await expect(page.getByText('gatesb kann zuerst zurückgesetzt werden').first()).toBeVisible();
  await expect(page.getByText(/getrennt, letzte Eingabe vor 3 T 2 Std/).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await keepPicture(testInfo, 'german', await page.screenshot());

  await page.getByRole('button', { name: 'Einstellungen' }).click();
  await page.getByRole('tab', { name: 'Start und Sprache' }).click();
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption('en');
  await page.getByRole('button', { name: 'Speichern' }).click();

  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await tray.waitForTooltip(/^1 of 2 full: XYZ$/);
  await tray.waitForMenuItem(/^Settings$/);
  await keepPicture(testInfo, 'english', await page.screenshot());
});

test('a sentence about a server that does not answer changes with the language, and no server is asked for it', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([{ ...halfServer('ABC'), reachability: 'unreachable' }]);
  const { openDashboard } = await launch({ fleet, settings: { language: 'en', intervalSeconds: 3600 } });
  const page = await openDashboard();
  await page.getByRole('option', { name: /^ABC/ }).click();
  await expect(page.getByText(/^ABC cannot be reached/).first()).toBeVisible();
  const asked = fleet.calls().length;

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Start and language' }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await page.getByRole('button', { name: 'Save' }).click();

  await tray.waitForMenuItem(/^Andere Server$|^Server$/);
  await expect(page.getByRole('heading', { name: 'Einstellungen', exact: true })).toBeVisible();
  await page.getByRole('option', { name: /^ABC/ }).click();
  await expect(page.getByText(/^ABC ist nicht erreichbar/).first()).toBeVisible();
  expect(fleet.calls()).toHaveLength(asked);
});
