import { z } from 'zod';
import { type SeenSession, seenSessionSchema } from './seen-session.ts';
import type { RunningProcess } from './work/work.ts';

const LARGEST_PID = 0xffff_ffff;

/** A process as the user saw it when they chose to end it, with the session it runs in. */
export const seenProcessSchema = seenSessionSchema.extend({
  pid: z.int().min(1).max(LARGEST_PID),
  /** As printed: `robocopy.exe`. */
  image: z.string().min(1).max(256),
});

export type SeenProcess = Readonly<z.infer<typeof seenProcessSchema>>;

/** The process to send with a click. */
export function seenProcess(
  session: SeenSession,
  { pid, image }: Pick<RunningProcess, 'pid' | 'image'>,
): SeenProcess {
  return { ...session, pid, image };
}
