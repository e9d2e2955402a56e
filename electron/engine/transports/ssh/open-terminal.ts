import { SlotwatchError } from '../../slotwatch-error.ts';
import type { RunTool } from '../../tools/run/tool.ts';
import { acceptArguments, type SshTarget } from './ssh-arguments.ts';
import { typeWords } from './typed-ssh.ts';

/** Time for a terminal to start, not to run. */
const OPENS_WITHIN_MS = 10_000;

/**
 * Opens a terminal with the ssh that asks about the key of a server, as an array of arguments; what is decided there is left to
 * the user. Returns the command as typed. Throws `toolMissing` where no terminal can be opened.
 */
export async function openSshTerminal(
  run: RunTool,
  target: SshTarget,
  platform: NodeJS.Platform,
): Promise<string> {
  const args = acceptArguments(target);
  if (canBeInTerminal(target, platform)) {
    const { end, exitCode } = await run('terminal', args, { timeoutMs: OPENS_WITHIN_MS, leaveRunning: true });
    if (end === 'started' || exitCode === 0) return typeWords(['ssh', ...args], platform);
  }
  throw new SlotwatchError({ code: 'toolMissing', tool: 'terminal', server: target.server });
}

/** Some terminals join the arguments of a command and read them again as a shell does: then no word may need a quote. */
export function canBeInTerminal(target: SshTarget, platform: NodeJS.Platform): boolean {
  const args = acceptArguments(target);
  return platform === 'win32' || typeWords(args, platform) === args.join(' ');
}
