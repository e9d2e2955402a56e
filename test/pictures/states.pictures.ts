import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { trouble } from '../../electron/engine/slotwatch-error.ts';
import type { SettingsProblem } from '../../shared/contract/bridge.ts';
import { test } from '../e2e/app/app-fixture.ts';
import { THEMES } from '../e2e/app/faults.ts';
import { capture, resize, type WindowSize } from '../e2e/app/resize.ts';
import { type Staged, stage } from '../e2e/app/stage.ts';
import {
  emptyFleet,
  fiveServers,
  knownPasts,
  longNames,
  manyServers,
  unreachableServers,
  workingServers,
} from '../fleets.ts';
import { running, shown } from '../running.ts';

/** To be looked at after a change: the list and the server page in every state, in both themes and in high contrast. */
const FOLDER = path.resolve(import.meta.dirname, '../../test-results/pictures');

const now = { askedAt: Date.now() - 4 * 60_000 };

const USUAL: WindowSize = { width: 1280, height: 720, zoom: 1 };
const WIDE: WindowSize = { width: 1800, height: 900, zoom: 1 };
const SMALL: WindowSize = { width: 320, height: 640, zoom: 1 };
const ZOOMED: WindowSize = { width: 1024, height: 768, zoom: 2 };

interface State {
  readonly name: string;
  readonly staged: Staged;
  /** Is on the page once it is loaded. */
  readonly role: 'tree' | 'listbox' | 'textbox' | 'searchbox';
  readonly size?: WindowSize;
  readonly open?: (page: Page) => Promise<void>;
}

const five: Staged = { fleet: fiveServers(now) };
const many: Staged = { fleet: manyServers(1000, 10, now) };
const working: Staged = {
  fleet: workingServers(now),
  running: running([], {
    sessions: {
      1: [shown('excel.exe', { sessionId: 1, cpuUsedSeconds: 0, cpuSeconds: 12, memoryKiB: 93_000 })],
      2: [
        shown('robocopy.exe', {
          pid: 4711,
          kind: 'job',
          cpuUsedSeconds: 41,
          cpuSeconds: 849,
          memoryKiB: 11_740,
        }),
        shown('explorer.exe', { pid: 2872, cpuUsedSeconds: 0, cpuSeconds: 46, memoryKiB: 46_208 }),
        shown('a-program-with-a-very-long-name-of-63-characters-in-its-file.exe', {
          pid: 6044,
          memoryKiB: 2048,
        }),
        ...['dwm.exe', 'csrss.exe', 'sihost.exe'].map((image, place) =>
          shown(image, { pid: 100 + place, kind: 'windows', cpuUsedSeconds: 0 }),
        ),
      ],
    },
  }),
};
const past: Staged = { ...working, fleet: knownPasts(now) };
const long: Staged = { fleet: longNames(now) };

const ASIDE = 'settings.broken-2026-11-26T12-00-00-000Z.json';
const BROKEN: SettingsProblem = {
  ...trouble({
    kind: 'settingsNotUsed',
    unusable: { kind: 'unknownKey', key: 'protectedUser', nearest: 'protectedUsers' },
    afterwards: { kind: 'kept', file: `C:\\Users\\jobss\\AppData\\Roaming\\Slotwatch\\${ASIDE}` },
  }),
  asides: [ASIDE],
};

const choose =
  (role: 'option' | 'treeitem', name: RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole(role, { name }).click();

async function press(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
}

async function dialog(page: Page, button: string): Promise<void> {
  await press(page, button);
  await page.getByRole('dialog').waitFor();
}

const STATES: readonly State[] = [
  { name: 'empty', staged: { fleet: emptyFleet() }, role: 'textbox' },
  { name: 'look-only', staged: { ...five, problem: BROKEN }, role: 'listbox' },
  { name: 'look-only-small', staged: { ...five, problem: BROKEN }, role: 'listbox', size: SMALL },
  { name: 'stuck', staged: five, role: 'listbox', open: choose('option', /^Application/) },
  { name: 'thousand', staged: many, role: 'tree' },
  {
    name: 'closed-groups',
    staged: { ...many, view: { closedGroups: [['Berlin'], ['Chemnitz'], ['Dresden'], ['Essen']] } },
    role: 'tree',
    open: choose('treeitem', /^Aachen, /),
  },
  {
    name: 'filters',
    staged: { ...many, view: { filters: ['full', 'unknown'], grouped: false } },
    role: 'listbox',
  },
  {
    name: 'filter-no-match',
    staged: { fleet: unreachableServers(now), view: { filters: ['full'] } },
    role: 'searchbox',
  },
  {
    name: 'search',
    staged: many,
    role: 'tree',
    open: (page) => page.getByRole('searchbox').fill('lovelace'),
  },
  {
    name: 'search-no-match',
    staged: many,
    role: 'tree',
    open: (page) => page.getByRole('searchbox').fill('ballmers'),
  },
  { name: 'work', staged: working, role: 'listbox', open: choose('option', /^Database/) },
  {
    name: 'work-open',
    staged: working,
    role: 'listbox',
    open: async (page) => {
      await choose('option', /^Database/)(page);
      await page.getByRole('button', { name: /jobss/, expanded: false }).first().click();
      await page.getByText('robocopy.exe', { exact: true }).first().waitFor();
    },
  },
  {
    name: 'work-question',
    staged: working,
    role: 'listbox',
    open: async (page) => {
      await choose('option', /^Database/)(page);
      await page.getByRole('button', { name: /^Actions for jobss/ }).click();
      await page.getByRole('menuitem', { name: /^Reset/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'work-everybody', staged: working, role: 'listbox', open: choose('option', /^Application/) },
  { name: 'work-refused', staged: working, role: 'listbox', open: choose('option', /^Laboratory/) },
  {
    name: 'work-long-disconnected',
    staged: working,
    role: 'listbox',
    open: async (page) => {
      await choose('option', /^Database/)(page);
      await dialog(page, 'Reset long disconnected…');
    },
  },
  {
    name: 'work-small',
    staged: working,
    role: 'listbox',
    size: SMALL,
    open: choose('option', /^Database/),
  },
  {
    name: 'past',
    staged: past,
    role: 'listbox',
    open: async (page) => {
      await choose('option', /^Database/)(page);
      await press(page, 'Why?');
    },
  },
  { name: 'past-wide', staged: past, role: 'listbox', size: WIDE, open: choose('option', /^Database/) },
  { name: 'past-small', staged: past, role: 'listbox', size: SMALL, open: choose('option', /^Database/) },
  {
    name: 'past-connect',
    staged: past,
    role: 'listbox',
    open: async (page) => {
      await choose('option', /^Database/)(page);
      await dialog(page, 'Connect');
    },
  },
  {
    name: 'past-long-disconnected',
    staged: past,
    role: 'listbox',
    open: async (page) => {
      await choose('option', /^Database/)(page);
      await dialog(page, 'Reset long disconnected…');
    },
  },
  { name: 'all-unreachable', staged: { fleet: unreachableServers(now) }, role: 'listbox' },
  { name: 'long-names', staged: long, role: 'tree', open: choose('treeitem', /^The old payroll/) },
  {
    name: 'long-names-connect',
    staged: long,
    role: 'tree',
    open: async (page) => {
      await choose('treeitem', /^The old payroll/)(page);
      await dialog(page, 'Connect');
    },
  },
  {
    name: 'message',
    staged: five,
    role: 'listbox',
    open: async (page) => {
      await choose('option', /^Database/)(page);
      await page.getByRole('checkbox', { name: /jobss/ }).check();
      await dialog(page, 'Message…');
    },
  },
  {
    name: 'long-disconnected',
    staged: five,
    role: 'listbox',
    open: async (page) => {
      await choose('option', /^Database/)(page);
      await dialog(page, 'Reset long disconnected…');
    },
  },
  { name: 'shortcuts', staged: five, role: 'listbox', open: (page) => page.keyboard.press('?') },
  { name: 'small-list', staged: many, role: 'tree', size: SMALL },
  {
    name: 'small-server',
    staged: five,
    role: 'listbox',
    size: SMALL,
    open: choose('option', /^Application/),
  },
  {
    name: 'small-connect',
    staged: five,
    role: 'listbox',
    size: SMALL,
    open: async (page) => {
      await choose('option', /^Database/)(page);
      await dialog(page, 'Connect');
    },
  },
  { name: 'zoomed-list', staged: five, role: 'listbox', size: ZOOMED },
  {
    name: 'zoomed-server',
    staged: many,
    role: 'tree',
    size: ZOOMED,
    open: choose('treeitem', /^Aachen application 1,/),
  },
];

test('the list and the server page in every state', async ({ launch }) => {
  await mkdir(FOLDER, { recursive: true });
  const app = await launch({});
  const page = await app.openDashboard();
  for (const { name, staged, role, size, open } of STATES) {
    await resize(app, size ?? USUAL);
    await stage(app, page, staged);
    // A window for one pane begins with the overview.
    const back = page.getByRole('button', { name: 'All servers' });
    await page.getByRole(role).or(back).first().waitFor();
    if (await back.isVisible()) await back.click();
    await page.getByRole(role).first().waitFor();
    await open?.(page);
    // The list shows a search with the next render, and a tooltip has to disappear.
    await page.mouse.move(0, 0);
    for (const [theme, media] of Object.entries(THEMES)) {
      await page.emulateMedia(media);
      const file = path.join(FOLDER, `${name}-${theme.replace(' ', '-')}.png`);
      if (size === ZOOMED) await writeFile(file, await capture(app, page));
      else await page.screenshot({ path: file });
    }
  }
});
