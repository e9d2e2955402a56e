import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, BrowserWindow, ipcMain, type WebContents } from 'electron';
import { eventChannel, REQUEST_CHANNEL } from '../../../../electron/desktop/bridge/bridge-channels.ts';
import { declareScheme, servePage } from '../../../../electron/desktop/window/scheme.ts';
import { createMainWindow } from '../../../../electron/desktop/window/window.ts';
import { silentLog } from '../../../../electron/engine/log.ts';
import type { FleetChange } from '../../../../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/contract/settings.ts';
import { FIRST_VIEW } from '../../../../shared/contract/view.ts';
import { INFO } from '../../../builders.ts';
import { manyServers, serverOfMany } from '../../../fleets.ts';
import { fullInWeek, overviewHistory } from '../../../overviews.ts';
import { longestTasksOf, startTrace, stopTrace } from './page-tasks.ts';
import { ARM_SEARCH, FIRST_CONTENT, READ_SEARCH } from './page-watch.ts';
import type { PageTimes } from './results.ts';

// Slotwatch's own window with the built page over a fleet of plain data, to measure only the page.

const OUT = join(import.meta.dirname, '..', '..');
const SERVERS = 1000;
const SESSIONS = 10;
const WINDOWS = 7;
/** Typed one after the other, each cleared by Esc: users, names, a group, no match. */
const SEARCHES = ['jobss', 'srv09', 'berlin', 'lovelace', 'nobody'];
const SEARCH_ROUNDS = 3;
/** Longer than any answer takes; everything rendered until then counts as part of it. */
const SETTLED_MS = 400;
/** As the engine publishes: changes every 100 ms. */
const PUBLISH_MS = 100;
const CHANGES_A_SECOND = 100;
const CHANGING_SECONDS = 10;
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
  await delay(SETTLED_MS);
  return { firstContent, loading, search: await timeSearch(page), longestTasks: await timeChanges(page) };
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

async function timeSearch(page: WebContents): Promise<readonly number[]> {
  page.focus();
  const times: number[] = [];
  for (let round = 0; round < SEARCH_ROUNDS; round++) {
    for (const words of SEARCHES) {
      for (const keyCode of [...words, 'Escape']) {
        await page.executeJavaScript(ARM_SEARCH);
        page.sendInputEvent({ type: 'keyDown', keyCode });
        if (keyCode.length === 1) page.sendInputEvent({ type: 'char', keyCode });
        page.sendInputEvent({ type: 'keyUp', keyCode });
        await delay(SETTLED_MS);
        times.push(await page.executeJavaScript(READ_SEARCH));
      }
    }
  }
  return times;
}

async function timeChanges(page: WebContents): Promise<readonly number[]> {
  await startTrace();
  const perPublish = (CHANGES_A_SECOND * PUBLISH_MS) / 1000;
  const publishes = (CHANGING_SECONDS * 1000) / PUBLISH_MS;
  for (let publish = 0; publish < publishes; publish++) {
    const servers = Array.from({ length: perPublish }, (_, index) => {
      const place = (publish * perPublish + index) * 37;
      return serverOfMany(place % SERVERS, place % (SESSIONS * 2), asked.askedAt + publish * 60_000);
    });
    const change: FleetChange = { servers, removed: [], pausedUntil: null };
    page.send(eventChannel('fleet.changed'), change);
    await delay(PUBLISH_MS);
  }
  return longestTasksOf(await stopTrace(), page.getOSProcessId(), PUBLISH_MS);
}
