import process from 'node:process';
import {
  findServer,
  newServer,
  type ServerSettings,
  type Settings,
  settingsSchema,
} from '../../shared/contract/settings.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import { messageTemplates } from '../../shared/text/message-text.ts';
import { sayWithHint } from '../../shared/text/say-failure.ts';
import { callerAccount } from '../engine/caller.ts';
import { createEngine } from '../engine/create-engine.ts';
import { createDemoTools } from '../engine/demo/demo-fleet.ts';
import type { Engine } from '../engine/engine.ts';
import { silentLog } from '../engine/log.ts';
import { createSettingsSource, fixedSettings } from '../engine/settings-source.ts';
import { dataFiles } from '../engine/storage/data-files.ts';
import { userDataFolder } from '../engine/storage/data-folder.ts';
import { firstSettings } from '../engine/storage/first-settings.ts';
import { policyFile, readPolicy } from '../engine/storage/policy-file.ts';
import type { ProcessTools } from '../engine/tools/run/process-tools.ts';
import { createToolsProcess, type ToolsProcess } from '../engine/tools/run/tool-host-client.ts';
import { readAppSettings } from './app-settings.ts';
import { type CommonOptions, UsageError } from './command-arguments.ts';
import { say } from './output.ts';

/**
 * Starts the process of the tools, as whoever runs the command can; `toolsDir`: null for Windows' own folder. The
 * command may be killed, and only a process that outlives it by a moment can end the tools then.
 */
export type StartTools = (toolsDir: string | null) => ToolsProcess;

/** An engine for these servers, with everything it runs; dispose of it when done. */
export interface OpenEngine {
  readonly engine: Engine;
  readonly settings: Settings;
  dispose(): Promise<void>;
}

/**
 * The same engine as in the app, for the servers named on the command line or, where none is, those of the app.
 * `overrides` are settings the command line has an option for; what this computer's policy forbids stays forbidden.
 */
export async function openEngine(
  options: CommonOptions,
  names: readonly ServerName[],
  startTools: StartTools,
  overrides: Partial<Settings> = {},
): Promise<OpenEngine> {
  const read = options.demo ? { own: firstSettings(true), problem: null } : readAppSettings();
  const servers = chooseServers(names, read.own.servers, options);
  const { policy, problem } = readPolicy(policyFile(process.platform, process.env));
  if (problem !== null) say(`slotwatch: ${sayWithHint(problem)}`);
  const own = settingsSchema.parse({
    ...read.own,
    ...(options.codePage === null ? {} : { codePage: options.codePage }),
    ...(options.timeoutSeconds === null ? {} : { timeoutSeconds: options.timeoutSeconds }),
    ...overrides,
    servers:
      options.capacity === null
        ? servers
        : servers.map((server) => ({ ...server, capacity: options.capacity })),
  });
  const settings = createSettingsSource(fixedSettings(own, read.problem), policy).inForce();
  const tools: ProcessTools = options.demo
    ? { run: createDemoTools(), dispose: () => {} }
    : createToolsProcess(() => startTools(options.toolsDir), { ...silentLog, error: say });
  const engine = createEngine({
    settings,
    run: tools.run,
    caller: callerAccount(silentLog),
    demo: options.demo,
    templates: messageTemplates,
    auditFile: dataFiles(userDataFolder(), options.demo).audit,
    log: silentLog,
  });
  return {
    engine,
    settings,
    dispose: async () => {
      // In this order: somebody who was warned is told by a tool that they may stay.
      await engine.dispose();
      await tools.dispose();
    },
  };
}

function chooseServers(
  names: readonly ServerName[],
  known: readonly ServerSettings[],
  options: CommonOptions,
): readonly ServerSettings[] {
  if (names.length > 0) {
    // Whether by the console, a command line says itself: the same one must do the same everywhere.
    return names.map((name) => ({
      ...(findServer({ servers: known }, name) ?? newServer(name)),
      console: false,
    }));
  }
  if (known.length > 0) return known;
  if (process.platform === 'win32') return firstSettings(false).servers;
  throw new UsageError(
    options.toolsDir === null
      ? 'No server is named and none is in the settings of the app. Try: slotwatch status SERVER, or --demo.'
      : 'No server is named and none is in the settings of the app.',
  );
}
