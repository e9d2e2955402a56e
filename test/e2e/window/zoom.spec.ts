import type { Page } from '@playwright/test';
import { eventChannel } from '../../../electron/desktop/bridge/bridge-channels.ts';
import type { ToolFailure } from '../../../shared/domain/failure.ts';
import type { Job } from '../../../shared/domain/model.ts';
import { disconnected, job, noAnswer, server, serverName } from '../../builders.ts';
import { fiveServers, longNames, manyServers } from '../../fleets.ts';
import { expect, keepPicture, test } from '../app/app-fixture.ts';
import { openServer } from '../app/open-server.ts';
import { capture, resize } from '../app/resize.ts';
import { stage } from '../app/stage.ts';

const now = { askedAt: Date.now() };

/** The smallest supported window, and a common one at 200 % zoom. */
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
  test(`nothing is cut and nothing needs horizontal scrolling at ${window.name}`, async ({
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
      await page.getByRole('heading', { name: 'Overview' }).waitFor();
      await look(`${name}: overview`);
      await page.getByRole('button', { name: 'All servers' }).click();
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

/** Its hint has the longest words of all texts: a registry path. */
const LONG_FAILURE: ToolFailure = {
  code: 'accessDenied',
  tool: 'quser',
  server: 'a-server-with-a-long-name.corp.example',
};

for (const window of [WINDOWS[0], { name: '1200 pixels', width: 1200, height: 720, zoom: 1 }]) {
  test(`a long failure wraps as soon as it appears, at ${window.name}`, async ({ launch }, testInfo) => {
    const app = await launch({});
    const page = await app.openDashboard();
    await resize(app, window);
    const reset = job({ server: serverName('sql01'), session: disconnected({ id: 1 }), undoUntil: null });
    const denied = server('lab01', noAnswer(LONG_FAILURE, now), { label: 'Laboratory' });
    const five = fiveServers(now);
    const servers = five.servers.map((each) => (each.name === denied.name ? denied : each));
    const asking: Job = { ...reset, step: 'askingAgain' };
    await stage(app, page, { fleet: { ...five, servers, jobs: [asking] } });
    const running = page.getByRole('region', { name: 'Running actions' });
    await running.getByText('Checking Database').waitFor();
    // No resize from here on.
    const ended: Job = { ...reset, step: 'ended', outcome: { code: 'denied', why: null } };
    await app.electron.evaluate(
      ({ BrowserWindow }, { channel, event }) => {
        for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send(channel, event);
      },
      {
        channel: eventChannel('fleet.changed'),
        event: { servers: [], removed: [], pausedUntil: null, jobs: [ended] },
      },
    );
    await running.getByText(/does not allow this account to do that/).waitFor();
    await openServer(page, /^Laboratory/);
    await expect(page.getByRole('heading', { name: /access denied/ })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      await keepPicture(testInfo, `failure-${colorScheme}`, await capture(app, page));
    }
    expect(await cutIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(window.width);
  });
}

test('search results are shown from the top, wherever the list was scrolled to', async ({
  launch,
}, testInfo) => {
  const app = await launch({});
  const page = await app.openDashboard();
  await resize(app, { width: 1200, height: 720, zoom: 1 });
  await stage(app, page, { fleet: manyServers(1000, 10, now), view: { grouped: false } });
  const list = page.getByRole('listbox');
  const top = () => list.evaluate((box) => box.scrollTop);
  const search = page.getByRole('searchbox');
  await list.getByRole('option').first().waitFor();
  await list.evaluate((box) => box.scrollTo({ top: 20_000 }));
  await expect.poll(top).toBeGreaterThan(19_000);
  await expect(page.getByRole('button', { name: /clear/i })).toBeHidden();
  await search.fill('lovelace');
  await expect(page.getByText(/sessions? on .* servers/).first()).toBeVisible();
  await expect.poll(top).toBe(0);
  await keepPicture(testInfo, 'found', await capture(app, page));
  // The chosen server is among the last of these, and must not scroll the list down.
  await list.evaluate((box) => box.scrollTo({ top: 20_000 }));
  await list.getByRole('option').last().click();
  await list.evaluate((box) => box.scrollTo({ top: 20_000 }));
  await search.fill('nobody of this name');
  await expect(list).toBeHidden();
  await search.fill('lovelace');
  await expect.poll(top).toBe(0);
  await search.focus();
  await page.getByRole('button', { name: /clear/i }).click();
  await expect(page.getByRole('button', { name: /clear/i })).toBeHidden();
});

/** The controls that extend beyond the window or their own box, and everything that scrolls horizontally. */
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
