import type { Page } from '@playwright/test';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import { manyServers } from '../../fleets.ts';
import { expect, test } from '../app/app-fixture.ts';
import { stage } from '../app/stage.ts';

test('a slot can be freed by keyboard alone', async ({ desktop: { notifications }, launch }) => {
  const { openDashboard } = await launch({});
  const page = await openDashboard();
  await expect(page.getByRole('treeitem', { name: /^Database, .*Full/ })).toBeVisible();

  await page.keyboard.press('Control+f');
  await page.keyboard.type('gatesb');
  // The server and its group.
  await expect(page.getByRole('treeitem')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Database' })).toBeVisible();
  await workIsRead(page);
  await setUndo(page, 60);

  const reset = page.getByRole('button', { name: /^Reset gatesb \(/ });
  await tabTo(page, /^Reset gatesb \(/);
  await page.keyboard.press('Enter');
  await expect(reset).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Undone for gatesb on \S+; nothing was reset/).last()).toBeVisible();

  await setUndo(page, 1);
  await tabTo(page, /^Reset gatesb \(/);
  await page.keyboard.press('Enter');
  await notifications.waitFor(/A slot is free/);
});

test('the list, its groups and its keys work without a mouse', async ({ launch }) => {
  const app = await launch({});
  const page = await app.openDashboard();
  await stage(app, page, { fleet: manyServers(1000, 10, { askedAt: Date.now() }) });
  const tree = page.getByRole('tree', { name: 'Servers' });
  await tree.waitFor();
  const active = () =>
    tree.evaluate((box) => {
      const row = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
      return row?.getAttribute('aria-label') ?? null;
    });

  await page.keyboard.press('F6');
  await expect(tree).toBeFocused();
  await page.keyboard.press('End');
  await expect.poll(active).toMatch(/^Halle application|^srv/);
  await page.keyboard.press('Home');
  await expect.poll(active).toMatch(/^Aachen, 125 servers/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(active).toMatch(/^Aachen, 125 servers/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(active).toMatch(/^Berlin, 125 servers/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(active).toMatch(/^srv|^Berlin application/);
  // The active row is rendered, wherever the list is scrolled to.
  await tree.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect.poll(active).toMatch(/^srv|^Berlin application/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tree).toBeFocused();
});

test('Delete in the list resets the idlest, and Esc undoes it', async ({ launch }) => {
  const { openDashboard } = await launch({});
  const page = await openDashboard();
  await page.getByRole('treeitem', { name: /^Database, .*Full/ }).click();
  await workIsRead(page);
  await setUndo(page, 60);
  await page.getByRole('tree').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Undone for gatesb on \S+; nothing was reset/).last()).toBeVisible();
});

/** Until it is known that a copy runs for ritchied, who is idle longest, he is the offered one. */
function workIsRead(page: Page): Promise<void> {
  return expect(page.getByText(/^gatesb can go first/)).toBeVisible();
}

/** Changes how long a reset can be undone, without the settings page. */
function setUndo(page: Page, undoSeconds: number): Promise<unknown> {
  return page.evaluate(async (seconds) => {
    const { request } = Reflect.get(window, 'slotwatch') as Bridge;
    const settings = await request('settings.get', undefined);
    if (!settings.ok) throw new Error(settings.error.code);
    const base = settings.value;
    return request('settings.set', { base, settings: { ...base, undoSeconds: seconds } });
  }, undoSeconds);
}

/** Presses Tab until the control with this name has the focus, at most once through the page. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    if (name.test(focused ?? '')) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}
