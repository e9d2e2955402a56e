import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { HOUR_MS } from '../../shared/basics/time-units.ts';
import { test } from '../e2e/app/app-fixture.ts';
import { THEMES } from '../e2e/app/faults.ts';
import { openServer } from '../e2e/app/open-server.ts';
import { resize, type WindowSize } from '../e2e/app/resize.ts';
import { type Staged, stage } from '../e2e/app/stage.ts';
import { fiveServers } from '../fleets.ts';
import { logon, manyPeople, personHistory, richHistory, serverHistory, span } from '../past.ts';

/** To be looked at after a change: who was on, as a picture, in every state. */
const FOLDER = path.resolve(import.meta.dirname, '../../test-results/pictures');

const now = Date.now();
const USUAL: WindowSize = { width: 1280, height: 900, zoom: 1 };
const SMALL: WindowSize = { width: 320, height: 900, zoom: 1 };

const fleet = fiveServers({ askedAt: now });
const emptyDay = { period: { from: now - 24 * HOUR_MS, until: now } };
const one = logon({ spans: [span({ from: now - 3 * HOUR_MS })] });

interface State {
  readonly name: string;
  readonly staged: Staged;
  readonly size?: WindowSize;
  readonly open?: (page: Page) => Promise<void>;
}

const rich: Staged = { fleet, history: richHistory(now) };
const refused: Staged = {
  fleet,
  history: {
    ...richHistory(now),
    log: {
      kind: 'notRead',
      error: { code: 'accessDenied', tool: 'wevtutil', server: 'xyz', windowsError: 5 },
    },
  },
};

const STATES: readonly State[] = [
  { name: 'timeline', staged: rich },
  { name: 'timeline-facts', staged: rich, open: (page) => page.locator('[data-bar]').nth(2).hover() },
  { name: 'timeline-focus', staged: rich, open: goToBars },
  { name: 'timeline-person', staged: rich, open: (page) => page.locator('[data-bar]').nth(1).click() },
  { name: 'timeline-zoom', staged: rich, open: chooseSome },
  { name: 'timeline-small', staged: rich, size: SMALL },
  { name: 'timeline-refused', staged: refused },
  { name: 'timeline-empty', staged: { fleet, history: serverHistory(emptyDay) } },
  {
    name: 'timeline-first-day',
    staged: {
      fleet,
      history: serverHistory({
        ...emptyDay,
        log: { kind: 'notAsked' },
        observed: { since: null, complete: true, problem: null },
      }),
    },
  },
  {
    name: 'timeline-off',
    staged: { fleet, settings: { historyDays: 0 }, history: serverHistory({ ...emptyDay, logons: [one] }) },
  },
  { name: 'timeline-sixty', staged: { fleet, history: manyPeople(60, 1, now) } },
  {
    name: 'timeline-month',
    staged: { fleet, history: manyPeople(200, 30, now) },
    open: (page) => page.getByRole('button', { name: '30 days' }).click(),
  },
];

test('who was on, as a picture', async ({ launch }) => {
  await mkdir(FOLDER, { recursive: true });
  const app = await launch({});
  const page = await app.openDashboard();
  for (const { name, staged, size, open } of STATES) {
    await resize(app, size ?? USUAL);
    await stage(app, page, staged);
    await openServer(page, /^Database/);
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.mouse.move(0, 0);
    await open?.(page);
    await keepAll(page, name);
  }
});

test('the page about the past', async ({ launch }) => {
  await mkdir(FOLDER, { recursive: true });
  const app = await launch({});
  const page = await app.openDashboard();
  const logons = ['db01', 'gone.corp.example'].map((server, place) => ({
    ...{ ...one, user: 'jobss', server },
    from: now - (place + 2) * HOUR_MS,
  }));
  await resize(app, USUAL);
  await stage(app, page, { ...rich, person: personHistory({ logons, seenSince: now - 70 * HOUR_MS }) });
  await page.getByRole('button', { name: 'Logon history' }).click();
  await keepAll(page, 'past-intro');
  await page.getByRole('combobox', { name: 'User' }).fill('jobss');
  await page.getByRole('table').waitFor();
  await keepAll(page, 'past-person');
  await page.getByRole('combobox', { name: 'User' }).fill('');
  await page.getByRole('combobox', { name: 'Server' }).click();
  await page.getByRole('combobox', { name: 'Server' }).pressSequentially('data');
  await page.getByRole('option', { name: 'Database', exact: true }).click();
  await page.getByRole('combobox', { name: 'When' }).selectOption('A day');
  await page.getByRole('table').waitFor();
  await keepAll(page, 'past-server');
  await resize(app, SMALL);
  await keepAll(page, 'past-server-small');
});

async function keepAll(page: Page, name: string): Promise<void> {
  for (const [theme, media] of Object.entries(THEMES)) {
    await page.emulateMedia(media);
    await page.screenshot({ path: path.join(FOLDER, `${name}-${theme.replace(' ', '-')}.png`) });
  }
}

async function goToBars(page: Page): Promise<void> {
  await page.locator('[data-bar][tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
}

async function chooseSome(page: Page): Promise<void> {
  const box = await page
    .locator('[data-bar]')
    .first()
    .locator('xpath=ancestor::*[name()="svg"]')
    .boundingBox();
  if (box === null) return;
  await page.mouse.move(box.x + box.width * 0.5, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + 110, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
}
