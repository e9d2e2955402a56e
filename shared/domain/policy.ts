import { z } from 'zod';
import type { Settings } from '../contract/settings.ts';
import { protectedServersSchema, protectedUsersSchema } from '../names/protected-entries.ts';

/**
 * What the policy file of a computer may say. Strict: a word that is misspelt must not pass for a rule that is not
 * there.
 */
export const policySchema = z.strictObject({
  /** True turns every action that ends or disconnects a session off; false leaves that to the settings. */
  lookOnly: z.boolean().default(false),
  /** Protected beside those of the settings. */
  protectedUsers: protectedUsersSchema,
  protectedServers: protectedServersSchema,
});

/** The rules of a computer, for everybody who uses it. They only ever forbid. */
export type Policy = Readonly<z.infer<typeof policySchema>>;

/** What holds where there is a policy that cannot be read: it may forbid anything. */
export const STRICTEST_POLICY: Policy = policySchema.parse({ lookOnly: true });

/** The settings in use: the person's own, and on top of them what the policy forbids. */
export function applyPolicy(settings: Settings, policy: Policy | null): Settings {
  if (policy === null) return settings;
  return {
    ...settings,
    lookOnly: settings.lookOnly || policy.lookOnly,
    protectedUsers: united(settings.protectedUsers, policy.protectedUsers),
    protectedServers: united(settings.protectedServers, policy.protectedServers),
  };
}

function united(own: readonly string[], forced: readonly string[]): string[] {
  return [...new Set([...own, ...forced])];
}

/** The settings in use while it is not known what stands in the person's own file: look only, whatever they say. */
export function lookOnlyWhile(unknown: boolean, settings: Settings): Settings {
  return unknown && !settings.lookOnly ? { ...settings, lookOnly: true } : settings;
}
