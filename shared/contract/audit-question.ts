import { z } from 'zod';
import { AUDIT_ACTIONS } from '../domain/audit/audit-action.ts';

const partSchema = z.string().max(256);

/** Which lines of the audit log the page wants: words that all are in a line, and what `AuditFilter` has. */
export const auditQuestionSchema = z.object({
  search: partSchema,
  from: z.int().optional(),
  until: z.int().optional(),
  person: partSchema.optional(),
  server: partSchema.optional(),
  action: z.enum(AUDIT_ACTIONS).optional(),
});

export type AuditQuestion = Readonly<z.infer<typeof auditQuestionSchema>>;
