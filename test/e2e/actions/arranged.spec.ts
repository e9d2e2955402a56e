import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../app/app-fixture.ts';
import { openServer } from '../app/open-server.ts';

test('the window opens with its saved layout, also after a restart', async ({ launch }) => {
  const app = await launch({});
  const page = await app.openDashboard();
  await page.getByRole('treeitem', { name: /^Tokyo session host/ }).click();
  await page.getByRole('button', { name: /^Disconnected, / }).click();
  await page.getByRole('button', { name: 'ID', exact: true }).click();
  const closed = page.waitForEvent('close');
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  await closed;

  const again = await app.openDashboard();
  await expect(again.getByRole('heading', { level: 2 })).toHaveText('Overview');
  await expect(again.getByRole('button', { name: /^Disconnected, / })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await openServer(again, /^Tokyo session host/, 'treeitem');
  await expect(again.getByRole('columnheader', { name: 'ID', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  app.signal('SIGTERM');
  await app.ended;
  expect(JSON.parse(readFileSync(join(app.userData, 'view.demo.json'), 'utf8'))).toMatchObject({
    filters: ['disconnected'],
    sort: { column: 'id', direction: 'ascending' },
  });
});
