import path from 'node:path';
import { isExecutable, type Located, type Machine, systemFolder } from './locate-tool.ts';

/** How a program is started so that it has a console of its own; `input`: for the stdin of the program that starts it. */
export interface ConsoleStart {
  readonly located: Located;
  readonly args: readonly string[];
  readonly input?: string;
}

/**
 * A constant: the program and its arguments come over stdin as JSON, and are never a part of it. `Start-Process` starts the
 * program itself and no shell.
 */
const SCRIPT = [
  "$ErrorActionPreference = 'Stop'",
  "$given = @($input) -join '' | ConvertFrom-Json",
  '$started = Start-Process -FilePath $given.file -ArgumentList $given.line -Wait -PassThru',
  'exit $started.ExitCode',
].join('; ');

/**
 * Starts a program in a visible console with a stdin of its own. Node cannot do that on Windows: it gives every process
 * it starts a stdin, and a question for a password would read an empty answer from it. Windows PowerShell asks Windows to
 * start it as a double click would. Elsewhere, where only tests have such a program, it is started as any other. Null where
 * PowerShell is missing. Written from the documentation; not tried on a real Windows.
 */
export async function inOwnConsole(
  tool: Located,
  args: readonly string[],
  toolsDir: string | null,
  machine: Machine,
): Promise<ConsoleStart | null> {
  if (machine.platform !== 'win32') return { located: tool, args };
  const file = powershell(toolsDir, machine);
  if (file === null || !(await isExecutable(file))) return null;
  return {
    located: { file, firstArgs: ['-NoProfile', '-NonInteractive', '-Command', SCRIPT] },
    args: [],
    input: `${asciiJson({ file: tool.file, line: argumentLine([...tool.firstArgs, ...args]) })}\n`,
  };
}

function powershell(toolsDir: string | null, machine: Machine): string | null {
  if (toolsDir !== null) return path.resolve(toolsDir, 'powershell.exe');
  const folder = systemFolder(machine);
  return folder === null ? null : path.win32.join(folder, 'WindowsPowerShell', 'v1.0', 'powershell.exe');
}

/**
 * The arguments as one line, as every Windows program reads them. Throws for one that would need more than a pair of quotes:
 * nothing that is started so has a quote, or a backslash at its end.
 */
export function argumentLine(args: readonly string[]): string {
  return args
    .map((arg) => {
      if (arg === '' || /["\p{Cc}]/u.test(arg) || arg.endsWith('\\'))
        throw new Error('an argument that cannot be passed on');
      return /\s/u.test(arg) ? `"${arg}"` : arg;
    })
    .join(' ');
}

/** PowerShell reads its stdin in the code page of the computer: only ASCII is the same in all of them. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
