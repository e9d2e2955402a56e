import { expect, test } from '../app/app-fixture.ts';
import { faultsOf } from '../app/faults.ts';
import { openServer } from '../app/open-server.ts';
import { actsOn, workingServer } from '../app/servers.ts';

test('a row opens to what runs in the session, and one program is ended instead of it', async ({
  standIns,
  launch,
}) => {
  const fleet = await standIns([workingServer('XYZ')]);
  const app = await launch({ fleet });
  const page = await app.openDashboard();

  await openServer(page, /^XYZ/);
  await page.getByRole('button', { name: 'Why?' }).click();
  await expect(
    page.getByText(/gatesb has been idle for longer, but is working: robocopy\.exe/),
  ).toBeVisible();
  await page.getByRole('button', { name: /gatesb/, expanded: false }).click();
  const menu = page.getByRole('button', { name: /^Actions for robocopy\.exe, PID \d+$/ });
  await menu.click();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('menuitem', { name: /^End process/ }).click();
  const question = page.getByRole('dialog', { name: 'End robocopy.exe of gatesb on XYZ?' });
  await expect(question).toContainText('The program is ended by force');
  expect(await faultsOf(page)).toEqual([]);
  await question.getByRole('button', { name: 'End process' }).click();

  await expect
    .poll(() => actsOn(fleet.calls(), 'XYZ'))
    .toEqual([
      expect.stringMatching(
        /^taskkill \/s XYZ \/pid \d+ \/fi IMAGENAME eq robocopy\.exe \/fi SESSION eq \d+$/,
      ),
    ]);
  await expect(menu).toBeHidden();
  await expect(page.getByRole('button', { name: /^Actions for explorer\.exe/ })).toBeVisible();
  await expect
    .poll(() => app.auditLog().at(-1))
    .toMatchObject({ outcome: 'processEnded', image: 'robocopy.exe' });
  expect(fleet.state().servers[0]?.sessions.map(({ user }) => user)).toContain('gatesb');
  expect(fleet.state().disasters).toEqual([]);
});

test('a session that works is ended from its own row after a question that names the program', async ({
  standIns,
  launch,
}) => {
  const fleet = await standIns([workingServer('XYZ')]);
  const app = await launch({ fleet });
  const page = await app.openDashboard();

  await openServer(page, /^XYZ/);
  await page.getByRole('button', { name: 'Why?' }).click();
  await expect(
    page.getByText(/gatesb has been idle for longer, but is working: robocopy\.exe/),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Reset gatesb, session \d+/ }).click();
  const question = page.getByRole('dialog', { name: 'Reset gatesb on XYZ?' });
  await expect(question).toContainText('gatesb’s robocopy.exe is running.');
  expect(await faultsOf(page)).toEqual([]);
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([]);
  await question.getByRole('button', { name: 'Reset anyway' }).click();

  await expect(page.getByText(/^Slot freed on XYZ/).first()).toBeVisible();
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([expect.stringMatching(/^rwinsta \d+ \/server:XYZ$/)]);
  expect(app.auditLog().at(-1)).toMatchObject({
    user: 'gatesb',
    overrides: 'working',
    program: 'robocopy.exe',
  });
});
