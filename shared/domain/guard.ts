import { protectsServer } from '../names/protected-servers.ts';
import { ANY_COMPUTER, type ThisComputer } from '../names/server-name.ts';

/** What keeps a server's sessions from being touched at all. */
export type Guard = 'lookOnly' | 'protectedServer';

export interface GuardRule {
  readonly lookOnly: boolean;
  /** Server names or patterns. */
  readonly protectedServers: readonly string[];
}

/**
 * Why nothing may be ended on this server, or null when it may. `here`: where it is known, the other names of a server
 * are protected too. The engine always knows and decides; a page that does not can only offer what is then refused.
 */
export function guardOf(server: string, rule: GuardRule, here: ThisComputer = ANY_COMPUTER): Guard | null {
  if (rule.lookOnly) return 'lookOnly';
  return protectsServer(rule.protectedServers, server, here) ? 'protectedServer' : null;
}
