import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { CLIENTS } from '../../../../shared/contract/remote-desktop.ts';
import type { Tool } from './tool.ts';

/** A tool that was found: its file, and the arguments before those of the caller. */
export interface Located {
  readonly file: string;
  readonly firstArgs: readonly string[];
}

/** The part of `process` that `locateTool` needs. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Debian's name for whichever is installed: it takes a command as arguments. */
const TERMINAL = 'x-terminal-emulator';

/** The names of each tool: some computers have only `query.exe` and `reset.exe`. */
const SPELLINGS: Readonly<Record<Tool, readonly (readonly [string, ...string[]])[]>> = {
  qwinsta: [['qwinsta'], ['query', 'session']],
  quser: [['quser'], ['query', 'user']],
  rwinsta: [['rwinsta'], ['reset', 'session']],
  logoff: [['logoff']],
  tsdiscon: [['tsdiscon']],
  msg: [['msg']],
  tasklist: [['tasklist']],
  taskkill: [['taskkill']],
  qprocess: [['qprocess'], ['query', 'process']],
  wevtutil: [['wevtutil']],
  ssh: [['ssh']],
  mstsc: [['mstsc']],
  open: [['open']],
  'sdl-freerdp3': [['sdl-freerdp3']],
  'sdl-freerdp': [['sdl-freerdp']],
  xfreerdp3: [['xfreerdp3']],
  xfreerdp: [['xfreerdp']],
  remmina: [['remmina']],
  cmdkey: [['cmdkey']],
  terminal: [[TERMINAL]],
};

/**
 * Finds a tool by full path: in `toolsDir` when one is given, else in Windows' own folder. PATH is never searched for a
 * Windows tool, because a tool there may be another program; outside Windows, without `toolsDir`, it is for `ssh` and for what
 * opens connections.
 * Null when it is missing.
 */
export async function locateTool(
  tool: Tool,
  toolsDir: string | null,
  machine: Machine,
): Promise<Located | null> {
  if (tool === 'terminal') return locateTerminal(toolsDir, machine);
  const found = await locateIn(toolsDir ?? ownFolder(tool, machine), tool, machine);
  if (found !== null || machine.platform === 'win32') return found;
  const isOnPath = toolsDir === null && (tool === 'ssh' || (tool !== 'mstsc' && isClient(tool)));
  return isOnPath ? locateOnPath(tool, machine) : null;
}

function isClient(tool: Tool): boolean {
  return (CLIENTS as readonly Tool[]).includes(tool);
}

/**
 * What opens a terminal with ssh in it: on Windows ssh itself, which gets a console of its own. Null where no terminal takes a
 * command as arguments, as on macOS, or where ssh is missing.
 */
async function locateTerminal(toolsDir: string | null, machine: Machine): Promise<Located | null> {
  if (machine.platform === 'darwin') return null;
  const ssh = await locateTool('ssh', toolsDir, machine);
  if (ssh === null || machine.platform === 'win32') return ssh;
  const terminal =
    toolsDir === null ? await locateOnPath(TERMINAL, machine) : await locateIn(toolsDir, 'terminal', machine);
  return terminal === null
    ? null
    : { file: terminal.file, firstArgs: [...terminal.firstArgs, '-e', ssh.file, ...ssh.firstArgs] };
}

/** Windows keeps its ssh in a folder of its own. */
function ownFolder(tool: Tool, machine: Machine): string | null {
  const folder = systemFolder(machine);
  return folder !== null && tool === 'ssh' ? path.win32.join(folder, 'OpenSSH') : folder;
}

async function locateIn(folder: string | null, tool: Tool, machine: Machine): Promise<Located | null> {
  if (folder === null) return null;
  const ending = machine.platform === 'win32' ? '.exe' : '';
  for (const [name, ...firstArgs] of SPELLINGS[tool]) {
    const file = path.resolve(folder, name + ending);
    if (await isExecutable(file)) return { file, firstArgs };
  }
  return null;
}

/** Finds a program on PATH (absolute folders only), on macOS or Linux. Null when there is none. */
async function locateOnPath(name: string, machine: Machine): Promise<Located | null> {
  const folders = (machine.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  for (const folder of folders) {
    const file = path.join(folder, name);
    if (await isExecutable(file)) return { file, firstArgs: [] };
  }
  return null;
}

/**
 * Where Windows keeps the tools: 64-bit System32, which a 32-bit process reaches as Sysnative. Null elsewhere.
 * https://learn.microsoft.com/windows/win32/winprog64/file-system-redirector
 */
export function systemFolder({ platform, arch, env }: Machine): string | null {
  if (platform !== 'win32') return null;
  // Without its drive it would depend on where the program was started.
  const isWhole = (folder: string | undefined) => folder !== undefined && /^[a-z]:[\\/]/i.test(folder);
  const windows = [env.SystemRoot, env.windir].find(isWhole) ?? 'C:\\Windows';
  const redirected = arch === 'ia32' && env.PROCESSOR_ARCHITEW6432 !== undefined;
  return path.win32.join(windows, redirected ? 'Sysnative' : 'System32');
}

/** Whether there is a file that may be started. */
export async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
