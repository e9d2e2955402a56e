import process from 'node:process';
import { runCommand } from './command/run-command.ts';

/** The engine without a window, on plain Node. The package has no Node; there `main.ts` runs the same command. */
process.exitCode = await runCommand(process.argv.slice(2));
