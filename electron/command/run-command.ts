import process from 'node:process';
import packageJson from '../../package.json' with { type: 'json' };
import { toFailure } from '../engine/failure.ts';
import { type Invocation, readArguments, USAGE, UsageError } from './arguments.ts';
import { connect, resetIdlest, status, wait, watch } from './commands.ts';
import { printable } from './printable.ts';

/** For `status` an error means that nothing is known; for the others that nothing was done. */
const EXIT_UNKNOWN = 3;
const EXIT_NOT_DONE = 1;

/**
 * Runs one command (the arguments without the program's own name) and resolves with its exit code once everything it
 * printed is on its way. Whoever calls may end the process at once.
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  // Who reads only the first lines has closed the pipe behind them; that is no fault of the command.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const code = await performOrExplain(args);
  await Promise.all([written(process.stdout), written(process.stderr)]);
  return code;
}

async function performOrExplain(args: readonly string[]): Promise<number> {
  try {
    return await perform(readArguments(args));
  } catch (thrown) {
    process.stderr.write(`slotwatch: ${printable(explain(thrown))}\n`);
    return args.includes('status') ? EXIT_UNKNOWN : EXIT_NOT_DONE;
  }
}

async function perform(invocation: Invocation): Promise<number> {
  switch (invocation.command) {
    case 'help':
      process.stdout.write(`${USAGE}\n`);
      return 0;
    case 'version':
      process.stdout.write(`${packageJson.version}\n`);
      return 0;
    case 'status':
      return status(invocation);
    case 'watch':
      return watch(invocation);
    case 'reset-idlest':
      return resetIdlest(invocation);
    case 'connect':
      return connect(invocation);
    case 'wait':
      return wait(invocation);
  }
}

function explain(thrown: unknown): string {
  if (thrown instanceof UsageError) return `${thrown.message} (slotwatch --help)`;
  const { message, hint } = toFailure(thrown);
  return `${message} ${hint}`;
}

/** Output into a pipe may still be in memory, and ending the process would lose it. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
