import { app } from 'electron';
import type { AppInfo } from '../../shared/bridge.ts';
import type { Engine } from '../engine/engine.ts';
import type { RequestHandlers } from './bridge-request.ts';
import type { SettingsFile } from './settings-file.ts';

export interface RequestHandlerOptions {
  readonly engine: Engine;
  readonly settingsFile: SettingsFile;
  readonly demo: boolean;
  /** The account whose sessions are never offered. */
  readonly caller: string;
  readonly openLog: () => Promise<void>;
}

const MINUTE_MS = 60_000;

/** What is done for each request of the page. */
export function createRequestHandlers(options: RequestHandlerOptions): RequestHandlers {
  const { engine, settingsFile, openLog } = options;
  return {
    'app.info': (): AppInfo => ({
      name: app.getName(),
      version: app.getVersion(),
      platform: process.platform,
      demo: options.demo,
      caller: options.caller,
    }),
    'fleet.get': () => engine.view(),
    'fleet.refresh': async ({ servers }) => {
      await engine.refresh(servers);
      return null;
    },
    'fleet.pause': ({ minutes }) => {
      engine.pause(minutes === 0 ? null : Date.now() + minutes * MINUTE_MS);
      return null;
    },
    'session.reset': (seen) => engine.reset(seen, 'window'),
    'job.cancel': ({ jobId }) => {
      engine.cancel(jobId);
      return null;
    },
    'server.connect': ({ server, console }) => engine.connect(server, console, 'window'),
    'settings.get': () => settingsFile.get(),
    'settings.set': (settings) => {
      settingsFile.set(settings);
      engine.configure(settings);
      return settings;
    },
    'log.open': async () => {
      await openLog();
      return null;
    },
  };
}
