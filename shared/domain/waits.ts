import { z } from 'zod';
import { serverNameSchema } from '../contract/settings.ts';

/** Waits as they are kept over a restart. */
export const waitsSchema = z
  .array(
    z.object({
      server: serverNameSchema,
      goal: z.enum(['tell', 'connect', 'console']),
      since: z.number(),
    }),
  )
  .max(5000);
