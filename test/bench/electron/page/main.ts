import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, BrowserWindow, ipcMain, type WebContents } from 'electron';
import { eventChannel, REQUEST_CHANNEL } from '../../../../electron/desktop/bridge/bridge-channels.ts';
import { declareScheme, servePage } from '../../../../electron/desktop/window/scheme.ts';
import { createMainWindow } from '../../../../electron/desktop/window/window.ts';
import { silentLog } from '../../../../electron/engine/log.ts';
import { MINUTE_MS } from '../../../../shared/basics/time-units.ts';
import type { FleetChange } from '../../../../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/contract/settings.ts';
import { FIRST_VIEW } from '../../../../shared/contract/view.ts';
import { INFO } from '../../../builders.ts';
import { manyServers, serverOfMany } from '../../../fleets.ts';
import { fullInWeek, overviewHistory } from '../../../overviews.ts';
import { longestTasksOf, startTrace, stopTrace } from './page-tasks.ts';
import { ARM_SEARCH, clickOn, FIRST_CONTENT, READ_SEARCH, timeFirstRows, timeSorting } from './page-watch.ts';
import type { PageTimes, Pair } from './results.ts';

// Slotwatch's own window with the built page over a fleet of plain data, to measure only the page, and beside it a bare
// React page over the same data. Each measurement is taken of one and then of the other.

const OUT = join(import.meta.dirname, '..', '..');
const SERVERS = 1000;
const SESSIONS = 10;
const WINDOWS = 7;
/** Typed one after the other, each cleared by Esc: users, names, a group, no match. Some 250 keys: one of 100 is no percentile. */
const SEARCHES = ['jobss', 'srv09', 'berlin', 'lovelace', 'nobody'];
const SEARCH_ROUNDS = 8;
/** Longer than any answer takes; everything rendered until then counts as part of it. */
const SETTLED_MS = 400;
/** As the engine publishes: changes every 100 ms. */
const PUBLISH_MS = 100;
const CHANGES_A_SECOND = 100;
/** Of each page, so many times, so long. */
const CHANGING_TURNS = 3;
const CHANGING_SECONDS = 4;
const OPENINGS = 9;
/** Names, numbers and texts, most of which are equal. */
const HEADINGS = ['Idle', 'Server', 'User', 'Group', 'State', 'Disconnected since'];
const SORT_ROUNDS = 3;
/** Two hours: ages are shown in hours, and none changes during the measurement. */
const AGE_MS = 7_200_000;

const asked = { askedAt: Date.now() - AGE_MS };
const answers: Readonly<Record<string, unknown>> = {
  'app.info': INFO,
  'fleet.get': manyServers(SERVERS, SESSIONS, asked),
  'settings.get': DEFAULT_SETTINGS,
  'view.get': FIRST_VIEW,
  'overview.get': overviewHistory({
    full: [fullInWeek('srv0001', { 9: 7, 10: 6 }), fullInWeek('srv0014', { 23: 3 })],
  }),
};

declareScheme();
app
  .whenReady()
  .then(measure)
  // Then the parent ends it: if it ended by itself, the results might be lost.
  .then((times) => process.send?.(times))
  .catch((thrown: unknown) => {
    process.stderr.write(`${String(thrown)}\n`);
    app.exit(1);
  });
// The window is closed and created again.
app.on('window-all-closed', () => {});

async function measure(): Promise<PageTimes> {
  ipcMain.handle(REQUEST_CHANNEL, (_, name: string) => ({ ok: true, value: answers[name] ?? null }));
  const window = createMainWindow({
    title: () => 'Slotwatch',
    preload: join(OUT, 'preload.cjs'),
    icons: join(OUT, 'icons'),
    prepare: () => void servePage(join(OUT, 'renderer'), silentLog),
    mayClose: () => true,
    onGone: () => {},
    log: silentLog,
  });
  const firstContent: number[] = [];
  const loading: number[] = [];
  for (let run = -1; run < WINDOWS; run++) {
    const readyAt = nextReady();
    window.show();
    const page = pageOf(window);
    await once(page as NodeJS.EventEmitter, 'dom-ready');
    const { began, painted }: FirstContent = await page.executeJavaScript(FIRST_CONTENT);
    // The first fills the disk cache and compiles the page.
    if (run >= 0) {
      firstContent.push(Math.max(0, painted - (await readyAt)));
      loading.push(painted - began);
    }
    if (run === WINDOWS - 1) break;
    const closed = once(page as NodeJS.EventEmitter, 'destroyed');
    for (const each of BrowserWindow.getAllWindows()) each.close();
    await closed;
    // Electron must have finished with the old window before a new one is created.
    await delay(SETTLED_MS);
  }
  const page = pageOf(window);
  const bare = await openBare();
  await delay(SETTLED_MS);
  const pages = { page, bare };
  await asIfFocused(page);
  await asIfFocused(bare);
  const search = await timeSearch(pages);
  const sessions = await timeSessions(pages);
  const sorting = await timeSorts(pages);
  return { firstContent, loading, search, sessions, sorting, longestTasks: await timeChanges(pages) };
}

/** The two pages that are compared. */
type Pages = Readonly<Record<keyof Pair, WebContents>>;

/** A window of the same size, as secure as Slotwatch's own. */
async function openBare(): Promise<WebContents> {
  const [own] = BrowserWindow.getAllWindows();
  const window = new BrowserWindow({
    ...own?.getBounds(),
    webPreferences: { preload: join(OUT, 'preload.cjs'), sandbox: true },
  });
  await window.loadFile(join(import.meta.dirname, 'bare', 'bare.html'));
  return window.webContents;
}

/** Measures one page and then the other, and the other one first the next time. */
async function inTurns(
  times: number,
  pages: Pages,
  measureOne: (page: WebContents, turn: number) => Promise<readonly number[]>,
): Promise<Pair> {
  const measured = { page: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < times; turn++) {
    const order = turn % 2 === 0 ? (['page', 'bare'] as const) : (['bare', 'page'] as const);
    for (const which of order) measured[which].push(...(await measureOne(pages[which], turn)));
  }
  return measured;
}

interface FirstContent {
  readonly began: number;
  readonly painted: number;
}

/** When the next new window can be shown; milliseconds since 1970, the clock of the page. */
async function nextReady(): Promise<number> {
  const [, window] = await once(app as NodeJS.EventEmitter, 'browser-window-created');
  await once(window, 'ready-to-show');
  return performance.timeOrigin + performance.now();
}

function pageOf(window: { readonly page: () => WebContents | null }): WebContents {
  const page = window.page();
  if (page === null) throw new Error('There is no window');
  return page;
}

/** A page behaves as if its window had the focus and were on top: only one of the two can be. */
async function asIfFocused(page: WebContents): Promise<void> {
  page.setBackgroundThrottling(false);
  page.debugger.attach('1.3');
  await page.debugger.sendCommand('Emulation.setFocusEmulationEnabled', { enabled: true });
}

async function pressKey(page: WebContents, key: string): Promise<void> {
  const press = key === 'Escape' ? { key, code: key, windowsVirtualKeyCode: 27 } : { key, text: key };
  await page.debugger.sendCommand('Input.dispatchKeyEvent', { type: 'keyDown', ...press });
  await page.debugger.sendCommand('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
}

function timeSearch(pages: Pages): Promise<Pair> {
  return inTurns(SEARCH_ROUNDS * SEARCHES.length, pages, async (page, turn) => {
    const times: number[] = [];
    for (const key of [...(SEARCHES[turn % SEARCHES.length] ?? ''), 'Escape']) {
      await page.executeJavaScript(ARM_SEARCH);
      await pressKey(page, key);
      await delay(SETTLED_MS);
      times.push(await page.executeJavaScript(READ_SEARCH));
    }
    return times;
  });
}

/** Opens Sessions. All servers are new each time, so that nothing that was made of them is left. */
function timeSessions(pages: Pages): Promise<Pair> {
  return inTurns(OPENINGS, pages, async (page, turn) => {
    await page.executeJavaScript(clickOn('Overview'));
    const askedAt = asked.askedAt + turn * MINUTE_MS;
    sendReports(
      page,
      Array.from({ length: SERVERS }, (_, place) => serverOfMany(place, SESSIONS, askedAt)),
    );
    await delay(SETTLED_MS);
    const took: number = await page.executeJavaScript(timeFirstRows('Sessions'));
    await delay(SETTLED_MS);
    return [took];
  });
}

/** Sorts Sessions, which is open. */
function timeSorts(pages: Pages): Promise<Pair> {
  return inTurns(SORT_ROUNDS * HEADINGS.length, pages, async (page, turn) => {
    const heading = HEADINGS[turn % HEADINGS.length] ?? '';
    return [await page.executeJavaScript(timeSorting(heading, SETTLED_MS))];
  });
}

function timeChanges(pages: Pages): Promise<Pair> {
  const perPublish = (CHANGES_A_SECOND * PUBLISH_MS) / 1000;
  const publishes = (CHANGING_SECONDS * 1000) / PUBLISH_MS;
  return inTurns(CHANGING_TURNS, pages, async (page, turn) => {
    await startTrace();
    for (let each = 0; each < publishes; each++) {
      const publish = turn * publishes + each;
      const servers = Array.from({ length: perPublish }, (_, index) => {
        const place = (publish * perPublish + index) * 37;
        return serverOfMany(place % SERVERS, SESSIONS, asked.askedAt + (publish + OPENINGS) * MINUTE_MS);
      });
      sendReports(page, servers);
      await delay(PUBLISH_MS);
    }
    return longestTasksOf(await stopTrace(), page.getOSProcessId(), PUBLISH_MS);
  });
}

function sendReports(page: WebContents, servers: FleetChange['servers']): void {
  const change: FleetChange = { servers, removed: [], pausedUntil: null };
  page.send(eventChannel('fleet.changed'), change);
}
