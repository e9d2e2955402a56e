import { runSlotwatch, type WineMachine } from './wine-machine.ts';

/** The first server in the output of `slotwatch status --json`, and the exit code. */
export interface StatusAnswer {
  readonly exitCode: number | null;
  readonly server: unknown;
}

/** Long, because on a busy machine a Windows program starts slowly. Options of a test come later, and override it. */
const PATIENT = ['--timeout', '120'];

/** Runs the built command on Windows' Node. */
export async function askStatus(
  wine: WineMachine,
  args: readonly string[],
  cwd?: string,
): Promise<StatusAnswer> {
  const { exitCode, stdout, stderr } = await runSlotwatch(
    wine,
    ['status', ...PATIENT, ...args, '--json'],
    cwd,
  );
  if (stdout === '') throw new Error(`slotwatch printed nothing, and on stderr: ${stderr}`);
  const { servers } = JSON.parse(stdout);
  return { exitCode, server: servers[0] };
}
