import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { test as base, expect } from '../e2e/app/app-fixture.ts';
import { halfServer } from '../e2e/app/servers.ts';
import { printMenu } from '../e2e/desktop/dbus-menu.ts';
import { type RunningPackage, startPackage } from './running-package.ts';

/** With the language and the region it is shown in. */
const PAGE = /^app:\/\/slotwatch\/index\.html\?language=\w+&region=[\w-]+$/;

const test = base.extend<{ readonly start: (...args: readonly string[]) => Promise<RunningPackage> }>({
  // Depends on `standIns` so that the app ends before its tools do.
  start: async ({ desktop, standIns: _ }, use) => {
    const apps: RunningPackage[] = [];
    await use(async (...args) => {
      const app = await startPackage(desktop, args);
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.dispose();
  },
});

test('the packaged app puts its icon into the tray, and its menu names the full servers', async ({
  desktop: { tray },
  start,
}) => {
  const app = await start('--demo', '--hidden');
  await tray.waitForIcon('red');
  const menu = printMenu(await tray.menu());
  expect(menu).toMatch(/Reset .+ on .+ \(disconnected/);
  expect(menu).toMatch(/Quit/);
  await tray.click(/^Quit$/);
  expect(await app.ended).toBe(0);
});

test('the packaged app asks real tools, from a process whose code is in the archive', async ({
  desktop: { tray },
  standIns,
  start,
}) => {
  const fleet = await standIns([halfServer('localhost')]);
  const { browser } = await start('--tools-dir', fleet.toolsDir);
  const context = browser.contexts()[0];
  await expect.poll(() => context?.pages().length).toBe(1);
  await context
    ?.pages()[0]
    ?.getByRole('button', { name: /^This computer/ })
    .click();
  await tray.waitForTooltip(/^1 of 1 with a free slot$/);
});

test('the page comes from app:// alone and shows the servers', async ({ start }) => {
  const { browser } = await start('--demo');
  const context = browser.contexts()[0];
  await expect.poll(() => context?.pages().length).toBe(1);
  const page = context?.pages()[0];
  if (page === undefined) throw new Error('unreachable: there is one');
  await expect(page.getByRole('tree', { name: 'Servers' })).toContainText('demo-web01');
  expect(page.url()).toMatch(PAGE);
  const parts = await page
    .locator('script[src], link[href], img[src]')
    .evaluateAll((found) =>
      found.map(
        (part) => new URL(part.getAttribute('src') ?? part.getAttribute('href') ?? '', document.baseURI).href,
      ),
    );
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.filter((url) => !url.startsWith('app://slotwatch/'))).toEqual([]);
});

test('a second start ends with 0 and shows the window of the first', async ({ desktop: { tray }, start }) => {
  const { browser, startAgain } = await start('--demo', '--hidden');
  await tray.waitForIcon('red');
  const pages = () => browser.contexts().flatMap((context) => context.pages().map((page) => page.url()));
  expect(pages()).toEqual([]);
  expect(await startAgain()).toBe(0);
  await expect.poll(pages).toEqual([expect.stringMatching(PAGE)]);
});

test('no inspector listens, whatever the arguments and environment', async ({ desktop: { tray }, start }) => {
  const app = await start('--demo', '--hidden', '--inspect=0', '--inspect-brk=0');
  // If it stopped before its first line, as `--inspect-brk` does, it would have no icon.
  await tray.waitForIcon('red');
  expect(app.complained()).not.toContain('Debugger listening');
  // The one port is that of Chromium's DevTools, which this test has requested.
  expect(listeningPorts(app.pid)).toBe(1);
});

/** The number of TCP ports a process listens on. */
function listeningPorts(pid: number): number {
  const LISTEN = '0A';
  const rows = ['tcp', 'tcp6'].flatMap((file) =>
    readFileSync(`/proc/net/${file}`, 'utf8').split('\n').slice(1),
  );
  const inodes = rows
    .map((row) => row.trim().split(/\s+/))
    .filter(([, , , state]) => state === LISTEN)
    .map(([, , , , , , , , , inode]) => `socket:[${inode}]`);
  const open = readdirSync(`/proc/${pid}/fd`).map((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`);
    } catch {
      // Closed since it was listed.
      return '';
    }
  });
  return open.filter((target) => inodes.includes(target)).length;
}
