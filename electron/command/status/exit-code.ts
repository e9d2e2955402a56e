import type { FleetView } from '../../../shared/domain/model.ts';

/** The codes of monitoring plugins: 0 ok, 1 warning, 2 critical, 3 unknown. */
export type StatusExitCode = 0 | 1 | 2 | 3;

/** Worst first: a full server, one that could not be asked, one with a single slot left. */
export function statusExitCode({ servers }: FleetView): StatusExitCode {
  if (servers.some(({ status }) => status === 'full')) return 2;
  if (servers.some(({ status }) => status === 'unknown')) return 3;
  const oneLeft = servers.some(
    ({ slots }) => slots.free === 1 && slots.capacity !== null && slots.capacity > 1,
  );
  return oneLeft ? 1 : 0;
}
