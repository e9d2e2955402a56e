import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PrintedAnswer } from './answers.ts';
import { systemFolder, type WineMachine } from './wine-machine.ts';

/** One start of a stand-in, as it recorded it. */
export interface Call {
  readonly tool: string;
  readonly args: readonly string[];
  /** Whether it was started without a window. */
  readonly hidden: boolean;
  /** Whether it has a console window, which a user would see. */
  readonly console: boolean;
}

/** A folder with stand-ins for the Windows tools. */
export interface StandInFolder {
  readonly path: string;
  /**
   * Puts a tool there that follows this plan (its lines are described in stand-in.c). `query session` is `query.exe`
   * called with `session`.
   */
  place(tool: string, plan: readonly string[]): Promise<void>;
  /** Removes a tool. */
  remove(tool: string): Promise<void>;
  /** A file for the plans to name. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** All calls so far, in time order. */
  calls(): Promise<readonly Call[]>;
  /** Removes everything that was put there. */
  dispose(): Promise<void>;
}

/** A folder of its own, for `--tools-dir`. */
export async function makeStandInFolder(machine: WineMachine): Promise<StandInFolder> {
  return standInsIn(await mkdtemp(path.join(machine.folder, 'tools ü ')), machine);
}

/** Windows' own folder for the tools; Wine has none of them. */
export async function useSystemFolder(machine: WineMachine): Promise<StandInFolder> {
  return standInsIn(systemFolder(machine), machine);
}

async function standInsIn(folder: string, machine: WineMachine): Promise<StandInFolder> {
  const placed = new Set(['calls']);
  const calls = path.join(folder, 'calls');
  await mkdir(calls);
  const at = (name: string): string => {
    placed.add(name);
    return path.join(folder, name);
  };
  return {
    path: folder,
    write: (name, bytes) => writeFile(at(name), bytes),
    async place(tool, plan) {
      const [name = tool] = tool.split(' ');
      await copyFile(machine.standIn, at(`${name}.exe`));
      await writeFile(at(`${tool}.plan`), plan.map((line) => `${line}\n`).join(''));
    },
    remove: (tool) => rm(path.join(folder, `${tool}.exe`)),
    async calls() {
      const names = (await readdir(calls)).sort();
      return Promise.all(
        names.map(async (name): Promise<Call> => JSON.parse(await readFile(path.join(calls, name), 'utf8'))),
      );
    },
    async dispose() {
      await Promise.all([...placed].map((name) => rm(at(name), { recursive: true, force: true })));
    },
  };
}

/** The two tools that ask; both return 1, as Windows' own do with a correct table. */
export async function placeAnswer(folder: StandInFolder, { qwinsta, quser }: PrintedAnswer): Promise<void> {
  await folder.write('qwinsta.txt', qwinsta);
  await folder.write('quser.txt', quser);
  await folder.place('qwinsta', ['stdout qwinsta.txt', 'exit 1']);
  await folder.place('quser', ['stdout quser.txt', 'exit 1']);
}
