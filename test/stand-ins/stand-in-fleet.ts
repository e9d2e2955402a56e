import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {
  type SimulatedFleet,
  type SimulatedServer,
  simulatedFleet,
} from '../../electron/engine/demo/simulated-server.ts';
import type { SimulatedProgram } from '../../electron/engine/demo/work/programs.ts';
import { bundleStandIn } from './bundle-stand-in.ts';
import {
  callsFile,
  changeFleet,
  readCalls,
  readFleet,
  type StandInCall,
  writeFleet,
  writeHolds,
} from './fleet-file.ts';

/** The executables of a fleet by default. */
const TOOLS = [
  ...(['qwinsta', 'quser', 'rwinsta', 'logoff', 'tsdiscon', 'msg', 'mstsc'] as const),
  ...(['tasklist', 'qprocess', 'taskkill', 'wevtutil'] as const),
] as const;

export type StandInTool = (typeof TOOLS)[number] | 'query' | 'reset';

/** Real executables in their own folder, and the simulated servers they all ask. */
export interface StandInFleet {
  /** For `--tools-dir`. */
  readonly toolsDir: string;
  /** Every call so far, oldest first; `query session` and `reset session` under the tool they replace. */
  calls(): readonly StandInCall[];
  /** Resolves with the first matching call, also a past one. */
  whenCalled(matches: (call: StandInCall) => boolean): Promise<StandInCall>;
  /**
   * From now on calls with this prefix (`rwinsta`, `logoff 3 /server:XYZ`) are recorded, and then wait before they read
   * the fleet. Returns the function that releases them.
   */
  hold(begin: string): () => void;
  /** Releases all held calls. */
  releaseAll(): void;
  state(): SimulatedFleet;
  change(change: (fleet: SimulatedFleet) => SimulatedFleet): void;
  /** Changes one server; the next tool that asks it sees the change. */
  changeServer(name: string, change: (server: SimulatedServer) => Partial<SimulatedServer>): void;
  /** From now on this program runs in the session: it is new in the next answer of `tasklist`. */
  startProgram(server: string, sessionId: number, program: SimulatedProgram): void;
  /** Kills stand-ins that still hang and removes the folder. */
  dispose(): Promise<void>;
}

/** Creates the stand-ins in a new folder. Not for Windows: the executables are shell scripts. */
export async function makeStandInFleet(
  servers: readonly SimulatedServer[],
  tools: readonly StandInTool[] = TOOLS,
): Promise<StandInFleet> {
  const bundle = await bundleStandIn();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'slotwatch-fleet-'));
  const toolsDir = path.join(folder, 'tools');
  await mkdir(toolsDir);
  writeFleet(folder, simulatedFleet(servers));
  await writeFile(callsFile(folder), '');
  writeHolds(folder, []);
  await Promise.all(tools.map((tool) => placeLauncher(tool, toolsDir, folder, bundle)));
  return standInFleet(folder, toolsDir);
}

async function placeLauncher(tool: StandInTool, toolsDir: string, folder: string, bundle: string) {
  const file = path.join(toolsDir, tool);
  const words = [process.execPath, bundle, folder, tool].map(quote).join(' ');
  // A test runner's NODE_OPTIONS must not reach the stand-ins.
  await writeFile(file, `#!/bin/sh\nNODE_OPTIONS= exec ${words} "$@"\n`);
  await chmod(file, 0o755);
}

function standInFleet(folder: string, toolsDir: string): StandInFleet {
  const change: StandInFleet['change'] = (changed) =>
    void changeFleet(folder, (fleet) => ({ fleet: changed(fleet) }));
  const changeServer: StandInFleet['changeServer'] = (name, changed) =>
    change((fleet) => ({
      ...fleet,
      servers: fleet.servers.map((server) =>
        server.name === name ? { ...server, ...changed(server) } : server,
      ),
    }));
  const held = new Set<string>();
  const tellHolds = (): void => writeHolds(folder, [...held]);
  return {
    toolsDir,
    calls: () => readCalls(folder),
    whenCalled: (matches) => whenCalled(folder, matches),
    hold: (begin) => {
      held.add(begin);
      tellHolds();
      return () => {
        held.delete(begin);
        tellHolds();
      };
    },
    releaseAll: () => {
      held.clear();
      tellHolds();
    },
    state: () => readFleet(folder),
    change,
    changeServer,
    startProgram: (name, sessionId, program) =>
      changeServer(name, ({ sessions }) => ({
        sessions: sessions.map((session) =>
          session.id === sessionId
            ? {
                ...session,
                programs: [...(session.programs ?? []), { ...program, startedAt: Date.now() }],
              }
            : session,
        ),
      })),
    dispose: async () => {
      endHanging(folder);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function whenCalled(folder: string, matches: (call: StandInCall) => boolean): Promise<StandInCall> {
  return new Promise((resolve) => {
    const watcher = watch(callsFile(folder), look);
    function look(): void {
      const call = readCalls(folder).find(matches);
      if (call === undefined) return;
      watcher.close();
      resolve(call);
    }
    look();
  });
}

/** Kills the remaining processes of the fleet: those with its folder on their command line. */
function endHanging(folder: string): void {
  if (!existsSync('/proc')) return;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      if (words.includes(folder)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has already ended.
    }
  }
}

/** Quoted as one word of a shell. */
function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
