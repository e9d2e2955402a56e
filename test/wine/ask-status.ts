import { runSlotwatch, type WineMachine } from './wine-machine.ts';

/** What `slotwatch status --json` said of the first server, and how it ended. */
export interface StatusAnswer {
  readonly exitCode: number | null;
  readonly server: unknown;
}

/** On a busy machine a Windows program takes its time to start. What a test says itself comes later, and holds. */
const PATIENT = ['--timeout', '120'];

/** Asks the built command on Windows' Node. */
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
