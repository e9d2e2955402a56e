import process from 'node:process';
import packageJson from '../package.json' with { type: 'json' };
import { type Invocation, readArguments, USAGE, UsageError } from './command/arguments.ts';
import { connect, resetIdlest, status, wait, watch } from './command/commands.ts';
import { toFailure } from './engine/failure.ts';

/** The engine without a window, on plain Node: reads the command line, runs one command, ends with its exit code. */

/** For `status` an error means that nothing is known; for the others that nothing was done. */
const EXIT_UNKNOWN = 3;
const EXIT_NOT_DONE = 1;

async function main(args: readonly string[]): Promise<number> {
  try {
    return await perform(readArguments(args));
  } catch (thrown) {
    process.stderr.write(`slotwatch: ${explain(thrown)}\n`);
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

process.exitCode = await main(process.argv.slice(2));
