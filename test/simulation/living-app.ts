import path from 'node:path';
import { followFleet } from '../../electron/desktop/fleet/follow-fleet.ts';
import { refreshOnWake } from '../../electron/desktop/lifecycle/refresh-on-wake.ts';
import { createEngine } from '../../electron/engine/create-engine.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { createSettingsSource } from '../../electron/engine/settings-source.ts';
import { toFailure } from '../../electron/engine/slotwatch-error.ts';
import { type Settings, settingsSchema } from '../../shared/contract/settings.ts';
import { messageTemplates } from '../../shared/text/message-text.ts';
import { sayFailure } from '../../shared/text/say-failure.ts';
import { importDesktopFiles } from '../durability/desktop-files.ts';
import { createPerson, type Person } from './person.ts';
import { readSaid, type Said, writeSaid } from './said.ts';
import { createDataFolder, type DataFolder } from './simulated-data-folder.ts';
import type { VirtualTime } from './virtual-time.ts';
import { createWatchdog, type Watchdog } from './watchdog.ts';
import type { World } from './world.ts';

export interface AppOptions {
  readonly world: World;
  readonly time: VirtualTime;
  readonly folder: string;
  readonly random: () => number;
  /** Milliseconds since the start of the day. */
  readonly now: () => number;
}

/** The app without Electron: the engine, its files, and everything the desktop does with its events. */
export interface LivingApp {
  readonly engine: Engine;
  readonly person: Person;
  readonly watchdog: Watchdog;
  readonly data: DataFolder;
  said(): readonly Said[];
  online: boolean;
  wake(): void;
  /** Like the settings page; throws when they cannot be written. */
  setSettings(change: Partial<Settings>): void;
  /** The same, where it is expected to fail. */
  trySettings(change: Partial<Settings>): void;
  readonly allServers: Settings['servers'];
  end(): Promise<void>;
}

export async function startApp({ world, time, folder, random, now }: AppOptions): Promise<LivingApp> {
  const data = createDataFolder(folder);
  // Not in memory: data of the simulation would look like growth of the app.
  const saidFile = path.join(folder, 'said.jsonl');
  const say = (to: Said['to']) => (text: string) => writeSaid(saidFile, { at: now(), to, text });
  const log = {
    info: say('log'),
    warn: say('log'),
    error: say('log'),
    announce: () => {},
  };
  const { openSettingsFile, openWaitsFile } = await importDesktopFiles();
  const first = settingsSchema.parse({
    servers: world.names.map((name) => ({ name })),
    notifyLost: true,
  });
  const settingsFile = openSettingsFile({ folder: data.settingsFolder, name: 'settings', first, log });
  const waitsFile = openWaitsFile(data.settingsFolder, 'waits', log);
  const engine = createEngine({
    templates: messageTemplates,
    settings: settingsFile.get(),
    run: world.run,
    caller: 'me',
    demo: false,
    auditFile: data.auditFile,
    waits: waitsFile.get(),
    log,
  });
  const watchdog = createWatchdog();
  engine.onChange(({ servers }) => watchdog.look(servers, time.monotonic()));
  let woken = (): void => {};
  const app = { online: true };
  const parts = [
    followFleet({
      engine,
      caller: 'me',
      settings: createSettingsSource(settingsFile, null),
      waitsFile,
      tray: { render: () => {} },
      notifications: {
        show: ({ title, body }) => {
          say('notification')(`${title}. ${body}`);
          return { kind: 'shown' };
        },
      },
      bridge: { send: () => {} },
      log,
    }),
    refreshOnWake(
      engine,
      {
        isOnline: () => app.online,
        onWake: (listener) => {
          woken = listener;
          return () => {};
        },
      },
      log,
    ),
  ];
  engine.start();
  const setSettings = (change: Partial<Settings>): void => {
    const settings = { ...settingsFile.get(), ...change };
    settingsFile.set(settings);
    engine.configure(settings);
  };
  return Object.assign(app, {
    engine,
    watchdog,
    data,
    said: () => readSaid(saidFile),
    person: createPerson(engine, random),
    wake: () => woken(),
    allServers: first.servers,
    setSettings,
    trySettings: (change: Partial<Settings>) => {
      try {
        setSettings(change);
      } catch (thrown) {
        say('notification')(sayFailure(toFailure(thrown)).message);
      }
    },
    end: async () => {
      for (const part of parts) part.dispose();
      const ended = engine.dispose();
      await time.pass(10_000);
      await ended;
    },
  });
}
