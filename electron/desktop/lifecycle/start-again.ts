import process from 'node:process';
import { app } from 'electron';
import { otherArguments } from './start-arguments.ts';

/**
 * Quits and starts again, with the demo or without it: both have files of their own, and the folder is locked by one
 * process at a time.
 */
export function startAgain(demo: boolean): void {
  // The next start is no child of `npm start`, and must not end with it; nor was it started when this one was.
  delete process.env.SLOTWATCH_PARENT;
  delete process.env.SLOTWATCH_STARTED_AT;
  app.relaunch({ args: otherArguments(process.argv.slice(1), demo) });
  app.quit();
}
