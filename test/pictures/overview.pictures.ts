import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { OverviewHistory } from '../../shared/domain/history/overview/overview-history.ts';
import type { FleetView, ServerView } from '../../shared/domain/model.ts';
import { test } from '../e2e/app/app-fixture.ts';
import { THEMES } from '../e2e/app/faults.ts';
import { resize, type WindowSize } from '../e2e/app/resize.ts';
import { speak } from '../e2e/app/speak.ts';
import { type Staged, stage } from '../e2e/app/stage.ts';
import { fiveServers, longNames, manyServers, unreachableServers, workingServers } from '../fleets.ts';
import { fullInWeek, overviewHistory } from '../overviews.ts';

/** To be looked at after a change: the overview in every state, in both themes and in high contrast. */
const FOLDER = path.resolve(import.meta.dirname, '../../test-results/pictures');

const NOW = Date.now();
const now = { askedAt: NOW - MINUTE_MS };

const USUAL: WindowSize = { width: 1280, height: 800, zoom: 1 };
const MIDDLE: WindowSize = { width: 1000, height: 800, zoom: 1 };
const SMALL: WindowSize = { width: 320, height: 1400, zoom: 1 };

/** Full since different times, of which every third is not known. */
function sinceLong(fleet: FleetView): FleetView {
  const servers = fleet.servers.map((server, place): ServerView => {
    if (server.status !== 'full') return server;
    return { ...server, fullSince: { at: NOW - (14 + place * 37) * MINUTE_MS, isKnown: place % 3 !== 0 } };
  });
  return { ...fleet, servers };
}

const WEEK: OverviewHistory = {
  ...overviewHistory(),
  period: { from: NOW - 7 * DAY_MS, until: NOW },
  full: [
    fullInWeek('app01', { 8: 3, 9: 6.5, 10: 7, 11: 6.8, 12: 2, 13: 4, 14: 5, 15: 1 }),
    fullInWeek('sql01', { 13: 1, 14: 4.5, 15: 5, 16: 4 }, 2),
    fullInWeek('web01', { 22: 1.2, 23: 2, 0: 2, 1: 0.5 }),
    fullInWeek('lab01', { 9: 0.2, 16: 0.4 }, 0.4),
  ],
  freed: { you: 6, wait: 2, command: 1, others: 0 },
};
const FIRST_DAY: OverviewHistory = {
  ...WEEK,
  full: [],
  seenSince: NOW - 2 * HOUR_MS,
  freed: overviewHistory().freed,
};
const QUIET_WEEK: OverviewHistory = { ...FIRST_DAY, seenSince: NOW - 30 * DAY_MS };

const STATES: readonly { readonly name: string; readonly staged: Staged; readonly size: WindowSize }[] = [
  { name: 'usual', staged: { fleet: sinceLong(workingServers(now)), overview: WEEK }, size: USUAL },
  { name: 'middle', staged: { fleet: sinceLong(workingServers(now)), overview: WEEK }, size: MIDDLE },
  { name: 'small', staged: { fleet: sinceLong(workingServers(now)), overview: WEEK }, size: SMALL },
  { name: 'first-day', staged: { fleet: fiveServers(now), overview: FIRST_DAY }, size: MIDDLE },
  {
    name: 'nothing-full',
    staged: {
      fleet: { ...fiveServers(now), servers: fiveServers(now).servers.slice(1) },
      overview: QUIET_WEEK,
    },
    size: MIDDLE,
  },
  { name: 'unreachable', staged: { fleet: unreachableServers(now), overview: QUIET_WEEK }, size: MIDDLE },
  {
    name: 'off',
    staged: {
      fleet: sinceLong(fiveServers(now)),
      overview: QUIET_WEEK,
      settings: { historyDays: 0, lookOnly: true },
    },
    size: MIDDLE,
  },
  {
    name: 'thousand',
    staged: {
      fleet: sinceLong(manyServers(1000, 10, now)),
      overview: {
        ...WEEK,
        full: Array.from({ length: 40 }, (_, place) =>
          fullInWeek(`srv${String(place * 13 + 1).padStart(4, '0')}`, {
            9: 7 - place / 8,
            10: 6 - place / 8,
          }),
        ),
      },
    },
    size: USUAL,
  },
  { name: 'long-names', staged: { fleet: sinceLong(longNames(now)), overview: WEEK }, size: MIDDLE },
  { name: 'long-names-small', staged: { fleet: sinceLong(longNames(now)), overview: WEEK }, size: SMALL },
  {
    name: 'german',
    staged: { fleet: sinceLong(workingServers(now)), overview: WEEK },
    size: MIDDLE,
  },
];

test('the overview in every state', async ({ launch }) => {
  await mkdir(FOLDER, { recursive: true });
  const app = await launch({});
  const page = await app.openDashboard();
  for (const { name, staged, size } of STATES) {
    await resize(app, size);
    await stage(app, page, staged);
    await page.getByRole('heading', { level: 2 }).waitFor();
    if (name === 'german') await speak(app, 'de');
    await page.mouse.move(0, 0);
    for (const [theme, media] of Object.entries(THEMES)) {
      await page.emulateMedia(media);
      await page.screenshot({ path: path.join(FOLDER, `overview-${name}-${theme.replace(' ', '-')}.png`) });
    }
  }
});
