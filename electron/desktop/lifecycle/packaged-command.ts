import process from 'node:process';
import { app } from 'electron';

/** Node's exit code after an uncaught exception. */
const EXIT_BROKEN = 1;

/**
 * Runs the command in the packaged app's own process and ends the app with its exit code: without window, tray or lock,
 * and before Electron is ready, so that it needs no display. (The packaged executable does not run as plain Node, which
 * `cli.ts` needs.)
 */
export async function endWithCommand(run: () => Promise<number>): Promise<void> {
  // Electron would show it in a window; the user of a command looks at the terminal.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`slotwatch: ${error.stack}\n`);
    app.exit(EXIT_BROKEN);
  });
  app.exit(await run());
}
