import { expect, keepPicture, test } from '../app/app-fixture.ts';

test('the demo fleet shows its eight servers and says everywhere that it is one', async ({
  desktop: { tray, notifications },
  launch,
}, testInfo) => {
  const app = await launch({});
  await tray.waitForTooltip(/^Demo: \d of 8 full/);
  const [first] = (await tray.menu()).children;
  expect(first?.label).toMatch(/^Demo fleet, no real servers/);
  const told = await notifications.waitFor(/full/);
  expect(told.title).toMatch(/^Demo: /);

  const page = await app.openDashboard();
  await expect(page.getByText(/^Demo: these servers are simulated/)).toBeVisible();
  // Those that cannot be seen are not rendered.
  await expect(page.getByRole('treeitem', { level: 1 }).first()).toHaveAttribute('aria-setsize', '4');
  await expect(page.getByText(/^8 servers, /)).toBeVisible();
  const title = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getTitle(),
  );
  expect(title).toContain('demo');
  await expect(page.getByRole('treeitem', { name: /^Test laboratory.*Unreachable/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Tokyo session host.*no limit/ })).toBeVisible();
  await page.getByRole('tree').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(page.getByRole('treeitem', { name: /^Domain controller.*Access denied/ })).toBeVisible();
  await keepPicture(testInfo, 'window', await page.screenshot());
  await keepPicture(testInfo, 'tray-icon', await tray.picture());
});

test('in the demo a reset frees a slot of the simulated server, and connecting only shows what it would start', async ({
  desktop: { tray, notifications },
  launch,
}) => {
  await launch({});
  await tray.click(/^Database/, /^Console connection$/);
  const told = await notifications.waitFor(/Nothing was started/);
  expect(told.body).toBe('With a real server: mstsc /v:demo-sql01 /admin');

  await tray.click(/^Reset gatesb on Database \(disconnected 3 d 2 h, /);
  await notifications.waitFor(/A slot is free on demo-sql01/);
  await tray.waitForMenuItem(/^Other servers$/, /^Database/);
});
