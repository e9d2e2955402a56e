import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toError } from '../../../shared/basics/assert.ts';
import type { Log } from '../../engine/log.ts';

/** The name of a file that is written before it replaces the old one. */
const DRAFT = /^[\w.-]+\.json\.tmp-\d{10}[\da-f]{6}$/;

/**
 * Removes unfinished files of settings, waits and the like, left by a program that was killed. Call it only under the
 * lock of the folder: another Slotwatch may be writing one.
 */
export function removeLeftovers(folder: string, log: Log): void {
  if (!existsSync(folder)) return;
  try {
    for (const name of readdirSync(folder)) if (DRAFT.test(name)) rmSync(join(folder, name), { force: true });
  } catch (thrown) {
    log.info(`What an earlier run has left could not be removed: ${toError(thrown).message}`);
  }
}
