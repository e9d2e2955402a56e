import { protectsServer } from '../names/protected-servers.ts';
import { ANY_COMPUTER, type ThisComputer } from '../names/server-name.ts';

/** Why no session of a server may be ended or disconnected. */
export type Guard = 'lookOnly' | 'protectedServer';

export interface GuardRule {
  readonly lookOnly: boolean;
  /** Server names or patterns. */
  readonly protectedServers: readonly string[];
}

/**
 * Why nothing may be ended on this server, or null when it may. `here`: where it is known, the other names of a server
 * are protected too. The engine always knows it and decides; a page that does not know it may offer what is then
 * refused.
 */
export function guardOf(server: string, rule: GuardRule, here: ThisComputer = ANY_COMPUTER): Guard | null {
  if (rule.lookOnly) return 'lookOnly';
  return protectsServer(rule.protectedServers, server, here) ? 'protectedServer' : null;
}
