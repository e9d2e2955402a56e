import { expect, test } from '../app/app-fixture.ts';
import { faultsOf } from '../app/faults.ts';
import { openServer } from '../app/open-server.ts';
import { actsOn, fullServer } from '../app/servers.ts';

test('a user who is at work is logged off after their name and a reason', async ({ standIns, launch }) => {
  const fleet = await standIns([fullServer('XYZ')]);
  const app = await launch({ fleet, settings: { undoSeconds: 0, warnSeconds: 1 } });
  const page = await app.openDashboard();

  await openServer(page, /^XYZ/);
  await page.getByRole('button', { name: /^Actions for jobss, session/ }).click();
  await page.getByRole('menuitem', { name: 'Log off anyway…' }).click();
  const question = page.getByRole('dialog', { name: 'Log off jobss on XYZ anyway?' });
  await expect(question).toContainText('even if you keep working');
  expect(await faultsOf(page)).toEqual([]);
  await question.getByRole('button', { name: 'Log off' }).click();
  await expect(question).toContainText('That is not the user of this session.');
  await question.getByRole('textbox', { name: 'Name of the user' }).fill('JOBSS');
  await question.getByRole('textbox', { name: 'Reason' }).fill('The server must restart');
  await page.keyboard.press('Enter');

  await expect(page.getByText(/^Slot freed on XYZ/).first()).toBeVisible();
  expect(actsOn(fleet.calls(), 'XYZ').at(-1)).toMatch(/^logoff \d+ \/server:XYZ$/);
  expect(app.auditLog().at(-1)).toMatchObject({
    user: 'jobss',
    overridesInput: 'recentInput',
    statedReason: 'The server must restart',
  });
});
