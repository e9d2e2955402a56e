import { z } from 'zod';
import { oneLine } from '../basics/one-line.ts';

/** One word at least. */
export const SHORTEST_REASON = 3;

/** A line in the audit log, and no report. */
export const LONGEST_REASON = 200;

/** Why a session is logged off although its user may be at work, in one line. */
export const reasonSchema = z
  .string()
  .transform(oneLine)
  .pipe(z.string().min(SHORTEST_REASON).max(LONGEST_REASON));

export const anywaySchema = z.object({ reason: reasonSchema });
