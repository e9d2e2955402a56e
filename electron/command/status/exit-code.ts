import type { FleetView, ServerView } from '../../../shared/domain/model.ts';

/** The codes of monitoring plugins: 0 ok, 1 warning, 2 critical, 3 unknown. */
export type StatusExitCode = 0 | 1 | 2 | 3;

/** Worst first: a full server, one that could not be asked, one with a single slot left. */
export function statusExitCode({ servers }: FleetView): StatusExitCode {
  if (servers.some(({ status }) => status === 'full')) return 2;
  if (servers.some(({ status }) => status === 'unknown')) return 3;
  return servers.some(hasOneLeft) ? 1 : 0;
}

/** Whether one slot is left of more than one. */
export function hasOneLeft({ slots, status }: ServerView): boolean {
  return status === 'free' && slots.free === 1 && slots.capacity !== null && slots.capacity > 1;
}
