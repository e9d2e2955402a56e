import { expect } from '@playwright/test';
import type { StandInFleet } from '../../stand-ins/stand-in-fleet.ts';
import type { DesktopShell } from './desktop-shell.ts';
import type { RunningApp } from './launch.ts';

/** Ends the app as a crash does, without any of its own cleanup. */
export async function kill({ electron, ended }: RunningApp): Promise<void> {
  electron.process().kill('SIGKILL');
  await ended;
}

/** Ends the stand-ins that outlived the app that started them, and makes all later ones work normally. */
export function endTrouble(fleet: StandInFleet, server: string): void {
  fleet.releaseAll();
  fleet.changeServer(server, () => ({ trouble: {} }));
  for (const { pid } of fleet.calls()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has already ended.
    }
  }
}

/** Restarts an app that has ended, on the same desktop and with the same folder, and quits it after `look`. */
export async function startedAgain(
  app: RunningApp,
  { tray }: DesktopShell,
  look: () => Promise<void>,
): Promise<void> {
  // A click must not go to the previous icon.
  await expect.poll(() => tray.hasIcon()).toBe(false);
  const ended = app.startAgain();
  await look();
  await tray.click(/^Quit$/);
  await ended;
}

/** The audit log as short lines: `offered`, `ended freed`. */
export function auditedEvents({ auditLog }: RunningApp): readonly string[] {
  return auditLog().map(({ event, outcome }) =>
    outcome === undefined ? String(event) : `${event} ${outcome}`,
  );
}
