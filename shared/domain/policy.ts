import { z } from 'zod';
import type { Settings } from '../contract/settings.ts';
import { programList } from '../names/program-entries.ts';
import { protectedServersSchema, protectedUsersSchema } from '../names/protected-entries.ts';
import { isWholePath } from '../names/whole-path.ts';
import { withFault } from './schema-issues.ts';

/** What the policy file of a computer may contain. Strict: a misspelt key is an error, not a missing rule. */
export const policySchema = z.strictObject({
  /** True turns off every action that ends or disconnects a session; false leaves that to the settings. */
  lookOnly: z.boolean().default(false),
  /** Protected in addition to those of the settings. */
  protectedUsers: protectedUsersSchema,
  protectedServers: protectedServersSchema,
  /** While one of these programs runs in a session, it is not ended, whatever the user says. */
  neverEndWhile: programList([]),
  /** False: who was on is not kept on this computer, and what was kept is deleted. */
  keepHistory: z.boolean().default(true),
  /** The folder, often on a share, that gets a second copy of every audit log; null for none. */
  auditCopy: z
    .string()
    .max(1024)
    .refine(isWholePath, withFault({ kind: 'noFolderPath' }))
    .nullable()
    .default(null),
});

/** The rules of a computer, for everyone who uses it. They can only forbid, and want a second copy of what was done. */
export type Policy = Readonly<z.infer<typeof policySchema>>;

/** Used when the policy cannot be read: it may forbid anything. What was kept of who was on stays: that is the caller's to see to. */
export const STRICTEST_POLICY: Policy = policySchema.parse({ lookOnly: true, keepHistory: false });

/** The settings in use: the user's own, with what the policy forbids applied. */
export function applyPolicy(settings: Settings, policy: Policy | null): Settings {
  if (policy === null) return settings;
  return {
    ...settings,
    lookOnly: settings.lookOnly || policy.lookOnly,
    protectedUsers: united(settings.protectedUsers, policy.protectedUsers),
    protectedServers: united(settings.protectedServers, policy.protectedServers),
    neverEndWhile: united(settings.neverEndWhile, policy.neverEndWhile),
    historyDays: policy.keepHistory ? settings.historyDays : 0,
  };
}

function united(own: readonly string[], forced: readonly string[]): string[] {
  return [...new Set([...own, ...forced])];
}

/** The settings in use while the user's file cannot be read: look only, whatever they say. */
export function lookOnlyWhile(unknown: boolean, settings: Settings): Settings {
  return unknown && !settings.lookOnly ? { ...settings, lookOnly: true } : settings;
}
