import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import type { OverviewHistory } from '../../../shared/domain/history/overview/overview-history.ts';
import { serverName } from '../../builders.ts';
import { livedDay } from '../../fixtures/lived-day.ts';
import { expect, keepPicture, test } from '../app/app-fixture.ts';
import { faultsInEveryTheme } from '../app/faults.ts';
import { openServer } from '../app/open-server.ts';
import { resize } from '../app/resize.ts';

/** A state that lasts is seen from one look to another: so much of it may be missing at each end. */
const LOOK_MINUTES = 1;
const WEB = serverName('demo-web01');
const BERLIN = serverName('demo-berlin01');

test('a day of the demo, lived in virtual time, is told as it was on every page', async ({
  standIns,
  launch,
}, testInfo) => {
  const userData = testInfo.outputPath('user-data');
  await mkdir(userData, { recursive: true });
  const day = await livedDay(path.join(userData, 'history.sqlite'), Date.now() - MINUTE_MS);
  const fleet = await standIns(day.fleet.servers);
  const app = await launch({ fleet, userData, settings: { servers: [...day.servers] } });
  const page = await app.openDashboard();
  const labelOf = new Map(day.servers.map(({ name, label }) => [name, label]));

  await test.step('the overview, which is there first', async () => {
    const told = new Map((await overviewOf(page)).full.map((one) => [one.server, one]));
    expect([...told.keys()].sort()).toEqual([...day.fullMinutes.keys()].sort());
    for (const [name, { minutes, times }] of day.fullMinutes) {
      const fullMinutes = (told.get(name)?.fullMs ?? 0) / MINUTE_MS;
      expect(fullMinutes, name).toBeLessThanOrEqual(minutes);
      expect(fullMinutes, name).toBeGreaterThanOrEqual(minutes - times * LOOK_MINUTES);
      await expect(
        page
          .getByRole('link', { name: labelOf.get(name) ?? name })
          .or(page.getByRole('button', { name: labelOf.get(name) ?? name }))
          .first(),
      ).toBeVisible();
    }
    await drawInEveryTheme(page, testInfo, 'overview');
  });

  await test.step('a server with a log of its own', async () => {
    await openServer(page, /^Web front end/, 'treeitem');
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await expect(page.getByText(/^From the server’s own log, back to/)).toBeVisible();
    await expectPeople(page, day.people.get(WEB));
    await drawInEveryTheme(page, testInfo, 'timeline-log');
    await page.getByRole('button', { name: '30 days' }).click();
    await expectPeople(page, day.people.get(WEB));
    await drawInEveryTheme(page, testInfo, 'timeline-month');
    await page.getByRole('button', { name: '24 hours' }).click();
  });

  await test.step('a server that refuses its log', async () => {
    await openServer(page, /^Berlin file server/, 'treeitem');
    await expect(page.getByText(/^Recorded by Slotwatch since/)).toBeVisible();
    await expect(page.getByText(/does not let this account read the log of logons/)).toBeVisible();
    await expectPeople(page, day.people.get(BERLIN));
    await drawInEveryTheme(page, testInfo, 'timeline-seen');
  });

  await test.step('where somebody was', async () => {
    await page.getByRole('button', { name: 'Logon history' }).click();
    await drawInEveryTheme(page, testInfo, 'past-intro');
    await page.getByRole('combobox', { name: 'When' }).selectOption('Last 7 days');
    await page.getByRole('combobox', { name: 'User' }).fill('Grace Murray');
    for (const [name, people] of day.people)
      if (people.has('Grace Murray'))
        await expect(page.getByRole('button', { name: labelOf.get(name) ?? name }).first()).toBeVisible();
    await drawInEveryTheme(page, testInfo, 'past-person');
  });

  await test.step('in a narrow window', async () => {
    await resize(app, { width: 320, height: 720, zoom: 1 });
    await drawInEveryTheme(page, testInfo, 'past-narrow');
    await openServer(page, /^Berlin file server/, 'treeitem');
    await drawInEveryTheme(page, testInfo, 'timeline-narrow');
  });
});

/** What the overview is made of. */
async function overviewOf(page: Page): Promise<OverviewHistory> {
  const result = await page.evaluate(() =>
    (window as unknown as { readonly slotwatch: Bridge }).slotwatch.request('overview.get', undefined),
  );
  if (!result.ok) throw new Error(`The overview was not answered: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The table below the picture has everybody who was seen; of many rows only those in view are drawn. */
async function expectPeople(page: Page, people: ReadonlySet<string> | undefined): Promise<void> {
  const table = page.getByRole('table').last();
  const search = page.getByRole('searchbox', { name: 'Search user' });
  for (const user of people ?? []) {
    await search.fill(user);
    await expect(table).toContainText(user);
  }
  await search.fill('');
}

async function drawInEveryTheme(page: Page, testInfo: TestInfo, name: string): Promise<void> {
  const keep = async (theme: string) =>
    keepPicture(testInfo, `${name}-${theme.replace(' ', '-')}`, await page.screenshot());
  expect(await faultsInEveryTheme(page, keep), name).toEqual([]);
}
