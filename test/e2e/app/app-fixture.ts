import { writeFile } from 'node:fs/promises';
import { test as base, type TestInfo } from '@playwright/test';
import type { z } from 'zod';
import type { SimulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import { makeStandInFleet, type StandInFleet } from '../../stand-ins/stand-in-fleet.ts';
import { printMenu } from '../desktop/dbus-menu.ts';
import { startVirtualDisplay } from '../desktop/virtual-display.ts';
import { type DesktopShell, startDesktopShell } from './desktop-shell.ts';
import { launchApp, type RunningApp } from './launch.ts';
import { giveTimeWhileSlow } from './slowness.ts';

export { expect } from '@playwright/test';

type SettingsInput = z.input<typeof settingsSchema>;

/** So long that no round starts by itself: tests use *Refresh now*. */
const NEVER_SECONDS = 3600;
/** The maximum: on a busy machine a stand-in may be slow, and only tests about timeouts should meet one. */
const PATIENT_SECONDS = 120;

interface WorkerFixtures {
  /**
   * The display of this worker. Windows of two tests on one display lie on top of each other: one that opens or closes
   * takes the pointer and the focus from the other.
   */
  readonly display: string;
}

interface Fixtures {
  /** Extends the time limit while the machine is busy. */
  readonly time: undefined;
  /** The desktop the app of this test runs on. */
  readonly desktop: DesktopShell;
  /** Creates stand-in tools for these servers; they are ended with the test. */
  readonly standIns: (servers: readonly SimulatedServer[]) => Promise<StandInFleet>;
  /**
   * Starts the app in the tray, without a window, watching the servers of a stand-in fleet (or, with `demo`, the demo
   * fleet). `settingsText` replaces the content of the settings file; null: no file is written, for a first start or
   * for another start in the same `userData`, a folder of the test.
   */
  readonly launch: (options: {
    readonly fleet?: StandInFleet;
    readonly settings?: Partial<SettingsInput>;
    readonly settingsText?: string | null;
    readonly userData?: string;
    readonly neverClosed?: boolean;
  }) => Promise<RunningApp>;
}

/** Every test has its own desktop, tools and user-data folder, and leaves no process behind. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures one needs from the pattern
    async ({}, use) => {
      const display = await startVirtualDisplay();
      await use(display.name);
      await display.dispose();
    },
    { scope: 'worker' },
  ],

  time: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use, testInfo) => {
      const stop = giveTimeWhileSlow(testInfo);
      await use(undefined);
      stop();
    },
    { auto: true },
  ],

  desktop: async ({ display }, use) => {
    const desktop = await startDesktopShell(display);
    await use(desktop);
    await desktop.dispose();
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above
  standIns: async ({}, use) => {
    const fleets: StandInFleet[] = [];
    await use(async (servers) => {
      const fleet = await makeStandInFleet(servers);
      fleets.push(fleet);
      return fleet;
    });
    for (const fleet of fleets) await fleet.dispose();
  },

  // Depends on `standIns` so that the app ends before its tools do.
  launch: async ({ desktop, standIns: _ }, use, testInfo) => {
    const apps: RunningApp[] = [];
    const fleets: StandInFleet[] = [];
    await use(async ({ fleet, settings = {}, settingsText, userData, neverClosed = false }) => {
      const watched = fleet === undefined ? {} : { servers: serversOf(fleet) };
      const whole = JSON.stringify(wholeSettings({ ...watched, ...settings }), null, 2);
      const app = await launchApp(desktop, {
        args: fleet === undefined ? ['--demo', '--hidden'] : ['--tools-dir', fleet.toolsDir, '--hidden'],
        neverClosed,
        settingsText: settingsText !== undefined ? settingsText : fleet === undefined ? null : whole,
        ...(userData === undefined ? {} : { userData }),
      });
      apps.push(app);
      if (fleet !== undefined) fleets.push(fleet);
      return app;
    });
    for (const app of apps) {
      if (testInfo.status !== testInfo.expectedStatus) await keepEvidence(testInfo, app, fleets, desktop);
      await app.dispose();
    }
  },
});

/** Saves a picture in the test's results folder, to be looked at. */
export function keepPicture(testInfo: TestInfo, name: string, png: Buffer): Promise<void> {
  return writeFile(testInfo.outputPath(`${name}.png`), png);
}

function wholeSettings(settings: Partial<SettingsInput>): Settings {
  return settingsSchema.parse({
    intervalSeconds: NEVER_SECONDS,
    timeoutSeconds: PATIENT_SECONDS,
    undoSeconds: 1,
    ...settings,
  });
}

function serversOf(fleet: StandInFleet): SettingsInput['servers'] {
  return fleet.state().servers.map(({ name }) => ({ name }));
}

/** What helps to understand a failure, as files in the test's results folder. */
async function keepEvidence(
  testInfo: TestInfo,
  app: RunningApp,
  fleets: readonly StandInFleet[],
  { tray, notifications }: DesktopShell,
): Promise<void> {
  const keep = (name: string, text: string) => writeFile(testInfo.outputPath(name), text);
  await keep('slotwatch.log', app.log());
  await keep('printed.txt', app.printed());
  await keep('notifications.json', JSON.stringify(notifications.all(), null, 2));
  await keep(
    'calls.json',
    JSON.stringify(
      fleets.map((fleet) => fleet.calls()),
      null,
      2,
    ),
  );
  if (!tray.hasIcon()) return;
  await keep('tray.txt', `${await tray.tooltip()}\n\n${printMenu(await tray.menu())}`);
  await keepPicture(testInfo, 'tray-icon', await tray.picture());
}
