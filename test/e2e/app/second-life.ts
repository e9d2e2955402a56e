import { expect } from '@playwright/test';
import type { StandInFleet } from '../../stand-ins/stand-in-fleet.ts';
import type { DesktopShell } from './desktop-shell.ts';
import type { RunningApp } from './launch.ts';

/** Ends the app as a crash does: nothing of it can say goodbye. */
export async function kill({ electron, ended }: RunningApp): Promise<void> {
  electron.process().kill('SIGKILL');
  await ended;
}

/** Ends the stand-ins that outlived the app that had started them, and has all of them behave and go on from here on. */
export function endTrouble(fleet: StandInFleet, server: string): void {
  fleet.releaseAll();
  fleet.changeServer(server, () => ({ trouble: {} }));
  for (const { pid } of fleet.calls()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** Starts an app that has ended once more, on the same desktop and with the same folder, and quits it after `look`. */
export async function startedAgain(
  app: RunningApp,
  { tray }: DesktopShell,
  look: () => Promise<void>,
): Promise<void> {
  // A click must not go to the icon of the life before.
  await expect.poll(() => tray.hasIcon()).toBe(false);
  const ended = app.startAgain();
  await look();
  await tray.click(/^Quit$/);
  await ended;
}

/** The audit log in short: `offered`, `ended freed`. */
export function auditedEvents({ auditLog }: RunningApp): readonly string[] {
  return auditLog().map(({ event, outcome }) =>
    outcome === undefined ? String(event) : `${event} ${outcome}`,
  );
}
