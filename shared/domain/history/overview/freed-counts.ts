import { isSameAccount } from '../../../names/account.ts';
import type { AuditLine } from '../../audit.ts';
import type { FreedCounts } from './overview-history.ts';

/**
 * How many slots were freed, by whom. `caller`: the account that asks; what others did on this computer is theirs, however
 * they did it.
 */
export function freedCounts(lines: readonly AuditLine[], caller: string): FreedCounts {
  const counts = { you: 0, wait: 0, command: 0, others: 0 };
  for (const line of lines)
    if (line.event === 'ended' && line.outcome === 'freed') counts[by(line, caller)] += 1;
  return counts;
}

function by({ who, origin }: AuditLine, caller: string): keyof FreedCounts {
  if (!isSameAccount(who, caller)) return 'others';
  return origin === 'wait' || origin === 'command' ? origin : 'you';
}
