import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toError } from '../../../shared/basics/assert.ts';
import type { Log } from '../../engine/log.ts';

/** What a settings file is written to before it takes the place of the old one. */
const DRAFT = /^[\w.-]+\.json\.tmp-\d{10}[\da-f]{6}$/;

/**
 * Removes drafts of settings, waits and the like that a program which was killed has left in the folder. To be
 * called by a program that is alone there: another Slotwatch may be writing one.
 */
export function removeLeftovers(folder: string, log: Log): void {
  if (!existsSync(folder)) return;
  try {
    for (const name of readdirSync(folder)) if (DRAFT.test(name)) rmSync(join(folder, name), { force: true });
  } catch (thrown) {
    log.info(`What an earlier run has left could not be removed: ${toError(thrown).message}`);
  }
}
