import type { Page } from '@playwright/test';
import { fiveServers, longNames, manyServers } from '../fleets.ts';
import { capture, resize } from './app/resize.ts';
import { stage } from './app/stage.ts';
import { expect, keepPicture, test } from './app.ts';

const now = { askedAt: Date.now() };

/** A window as small as the page is made for, and a common one for eyes that need everything twice as large. */
const WINDOWS = [
  { name: '320 pixels', width: 320, height: 640, zoom: 1 },
  { name: '200 % in 1024 × 768', width: 1024, height: 768, zoom: 2 },
] as const;

const FLEETS = [
  { name: 'five', fleet: fiveServers(now), list: 'listbox', row: 'option', server: /^Application/ },
  {
    name: 'many',
    fleet: manyServers(1000, 10, now),
    list: 'tree',
    row: 'treeitem',
    server: /^Aachen application 1,/,
  },
  { name: 'long', fleet: longNames(now), list: 'tree', row: 'treeitem', server: /^The old payroll/ },
] as const;

for (const window of WINDOWS) {
  test(`nothing is cut and nothing has to be scrolled sideways at ${window.name}`, async ({
    launch,
  }, testInfo) => {
    const app = await launch({});
    const page = await app.openDashboard();
    await resize(app, window);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const look = async (name: string) => {
      expect(await cutIn(page), name).toEqual([]);
      await keepPicture(testInfo, name.replace(/[: ]+/g, '-'), await capture(app, page));
    };
    for (const { name, fleet, list, row, server } of FLEETS) {
      await stage(app, page, { fleet });
      await page.getByRole(list).waitFor();
      await look(`${name}: list`);
      await page.getByRole(row, { name: server }).click();
      await expect(page.getByRole('button', { name: 'All servers' })).toBeVisible();
      await look(`${name}: server`);
      await page.getByRole('button', { name: 'Reset long disconnected…' }).click();
      await page.getByRole('dialog').waitFor();
      await look(`${name}: dialog`);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await look('shortcuts');
    await page.keyboard.press('Escape');
    for (const other of ['Audit log', 'Settings']) {
      await page.getByRole('button', { name: 'All servers' }).first().click();
      await page.getByRole('button', { name: other, exact: true }).click();
      await page.getByRole('heading', { name: other, exact: true }).waitFor();
      await look(other);
    }
  });
}

/** The controls that reach beyond the window or their own box, and whatever can be scrolled sideways. */
function cutIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? ''}`;
    const controls = document.querySelectorAll(
      'button, input, select, textarea, a[href], [role="option"], [role="treeitem"]',
    );
    const outside = [...controls].filter((control) => {
      const { left, right, width } = control.getBoundingClientRect();
      return width > 0 && control.checkVisibility() && (left < -1 || right > window.innerWidth + 1);
    });
    const scrolled = [...document.querySelectorAll('*')].filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    });
    return [
      ...outside.map((control) => `outside: ${nameOf(control)}`),
      ...scrolled.map((element) => `scrolls sideways: ${nameOf(element)}`),
    ];
  });
}
