import { matchesAny } from './pattern.ts';

/** What keeps a server's sessions from being touched at all. */
export type Guard = 'lookOnly' | 'protectedServer';

export interface GuardRule {
  readonly lookOnly: boolean;
  /** Server names or patterns. */
  readonly protectedServers: readonly string[];
}

/** Why nothing may be ended on this server, or null when it may. */
export function guardOf(server: string, rule: GuardRule): Guard | null {
  if (rule.lookOnly) return 'lookOnly';
  return matchesAny(server, rule.protectedServers) ? 'protectedServer' : null;
}
