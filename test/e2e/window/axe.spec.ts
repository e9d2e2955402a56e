import type { Page } from '@playwright/test';
import type { FleetView } from '../../../shared/domain/model.ts';
import { job, serverName } from '../../builders.ts';
import { emptyFleet, fiveServers, manyServers, unreachableServers } from '../../fleets.ts';
import { fullInWeek, overviewHistory } from '../../overviews.ts';
import { ended, personHistory, richHistory } from '../../past.ts';
import { expect, test } from '../app/app-fixture.ts';
import { faultsInEveryTheme } from '../app/faults.ts';
import { type Staged, stage } from '../app/stage.ts';

/** What axe reports about every page and dialog, in every theme, with fleets of every kind. */

/** One app checks this many: many screens in one test would keep a single processor busy at the end of a run. */
const SCREENS_AT_ONCE = 6;

interface Screen {
  readonly name: string;
  /** Opens it from the overview. */
  readonly open: (page: Page) => Promise<void>;
}

const now = { askedAt: Date.now() };
const WEEK = overviewHistory({
  full: [fullInWeek('sql01', { 9: 6, 10: 7 }), fullInWeek('web01', { 23: 1 }, 2)],
});
const HOUR_AGO = now.askedAt - 3_600_000;
const PAST = {
  history: richHistory(now.askedAt),
  person: personHistory({
    logons: [{ ...ended(HOUR_AGO, now.askedAt, { user: 'jobss' }), server: serverName('sql01') }],
  }),
};

const OVERVIEW: Screen = { name: 'the list and the overview', open: async () => {} };
const SERVER: Screen = { name: 'a server', open: openFirst };
const CONNECT: Screen = {
  name: 'connecting',
  open: async (page) => {
    await openFirst(page);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByRole('dialog').waitFor();
  },
};

const SCREENS: readonly Screen[] = [
  OVERVIEW,
  SERVER,
  {
    name: 'a server with stuck sessions and a selection',
    open: async (page) => {
      await page.getByRole('option', { name: /^Application server/ }).click();
      await page.getByRole('checkbox', { name: /hopperg/ }).check();
    },
  },
  {
    name: 'the menu of a session',
    open: async (page) => {
      await openFirst(page);
      await page.getByRole('button', { name: /^Actions for gatesb/ }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  CONNECT,
  {
    name: 'a message',
    open: async (page) => {
      await openFirst(page);
      await page.getByRole('checkbox', { name: /jobss/ }).check();
      await page.getByRole('button', { name: 'Message…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'the long disconnected',
    open: async (page) => {
      await openFirst(page);
      await page.getByRole('button', { name: 'Reset long disconnected…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'all sessions', open: openSessions },
  {
    name: 'all sessions, some selected',
    open: async (page) => {
      await openSessions(page);
      await page.getByRole('checkbox', { name: 'Select all sessions shown' }).check();
      await page.getByRole('row', { name: /^gatesb on/ }).focus();
    },
  },
  {
    name: 'all sessions, the question before they are ended',
    open: async (page) => {
      await openSessions(page);
      await page.getByRole('row', { name: /^gatesb on/ }).focus();
      await page.keyboard.press('Delete');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'all sessions, none found',
    open: async (page) => {
      await openSessions(page);
      await page.getByRole('searchbox', { name: /^Find user/ }).fill('nobody at all');
      await page.getByText('No session matches these filters.').waitFor();
    },
  },
  {
    name: 'all sessions, the menu of columns',
    open: async (page) => {
      await openSessions(page);
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'the shortcuts',
    open: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'the audit log',
    open: async (page) => {
      await page.getByRole('button', { name: 'Audit log' }).click();
      await page.getByRole('heading', { name: 'Audit log' }).waitFor();
    },
  },
  { name: 'a timeline', open: openTimeline },
  {
    name: 'the facts of a bar of a timeline',
    open: async (page) => {
      await openTimeline(page);
      await page.locator('[data-bar]').last().hover();
      await page.getByRole('tooltip').waitFor();
    },
  },
  {
    name: 'who was on',
    open: async (page) => {
      await page.getByRole('button', { name: 'Logon history' }).click();
      await page.getByRole('heading', { name: 'Logon history' }).waitFor();
    },
  },
  {
    name: 'where a person was',
    open: async (page) => {
      await page.getByRole('button', { name: 'Logon history' }).click();
      await page.getByRole('combobox', { name: 'User' }).fill('jobss');
      await page.keyboard.press('Escape');
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'the settings',
    open: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('heading', { name: 'Settings' }).waitFor();
    },
  },
  {
    name: 'the settings of the history',
    open: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('tab', { name: 'History' }).click();
      await page.getByRole('button', { name: 'Delete history…' }).waitFor();
    },
  },
];

/** The most urgent one. */
async function openFirst(page: Page): Promise<void> {
  await page.getByRole('option').first().click();
}

async function openSessions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sessions', exact: true }).click();
  await page.getByRole('grid', { name: 'Sessions' }).waitFor();
}

async function openTimeline(page: Page): Promise<void> {
  await openFirst(page);
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.getByRole('table', { name: 'Logons' }).waitFor();
}

const searching = (words: string): Screen => ({
  name: `a search for “${words}”`,
  open: (page) => page.getByRole('searchbox').first().fill(words),
});

const withJob = (fleet: FleetView): FleetView => ({
  ...fleet,
  jobs: [job({ server: serverName('sql01'), undoUntil: now.askedAt + 3_600_000 })],
});

const FLEETS: readonly {
  readonly name: string;
  readonly staged: Staged;
  readonly role: 'tree' | 'listbox' | 'button';
  readonly screens: readonly Screen[];
}[] = [
  { name: 'no server', staged: { fleet: emptyFleet() }, role: 'button', screens: [OVERVIEW] },
  {
    name: 'five servers',
    staged: { fleet: withJob(fiveServers(now)), overview: WEEK, ...PAST },
    role: 'listbox',
    screens: SCREENS,
  },
  {
    name: 'a thousand servers',
    staged: { fleet: manyServers(1000, 10, now) },
    role: 'tree',
    screens: [OVERVIEW, searching('jobss'), searching('nobody at all')],
  },
  {
    name: 'no server that answers',
    staged: { fleet: unreachableServers(now) },
    role: 'listbox',
    screens: [OVERVIEW, SERVER, CONNECT],
  },
];

for (const { name, staged, role, screens } of FLEETS)
  for (let first = 0; first < screens.length; first += SCREENS_AT_ONCE) {
    const part = screens.slice(first, first + SCREENS_AT_ONCE);
    const shown = part.length > 1 ? `${part[0]?.name} to ${part.at(-1)?.name}` : part[0]?.name;
    test(`axe finds nothing in any theme with ${name}: ${shown}`, async ({ launch }) => {
      const app = await launch({});
      const page = await app.openDashboard();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      for (const screen of part) {
        await stage(app, page, staged);
        await page.getByRole(role).first().waitFor();
        await screen.open(page);
        expect(await faultsInEveryTheme(page), screen.name).toEqual([]);
      }
    });
  }
