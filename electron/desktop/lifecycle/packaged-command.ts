import process from 'node:process';
import { app } from 'electron';
import { runCommand } from '../../command/run-command.ts';
import { startToolsProcess } from '../tools/spawn-tool-host.ts';

/** As Node ends after an exception nobody caught. */
const EXIT_BROKEN = 1;

/**
 * The command, in the packaged app's own process: without window, tray or lock, and ended before Electron is ready, so
 * that it needs no display. (As plain Node, which `cli.ts` needs, the packaged executable does not run.)
 */
export async function runPackagedCommand(words: readonly string[]): Promise<void> {
  // Electron would show it in a window; whoever typed a command looks at the terminal.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`slotwatch: ${error.stack}\n`);
    app.exit(EXIT_BROKEN);
  });
  app.exit(await runCommand(words, startToolsProcess));
}
