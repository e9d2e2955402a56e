import type { FleetView, ServerName } from '../../../shared/domain/model.ts';
import type { Engine } from '../../engine/engine.ts';

/** The servers that have answered and on which anybody is logged on: no others have work to read. */
export function serversInUse({ servers }: FleetView): readonly ServerName[] {
  return servers.flatMap(({ name, report }) =>
    report?.kind === 'answer' && report.sessions.some(({ user }) => user !== null) ? [name] : [],
  );
}

/**
 * Reads what runs on these servers, as many at a time as the engine allows. Those whose sessions were asked too long ago
 * when it ends are asked for them again: an old report offers nobody.
 */
export async function readWorkOf(engine: Engine, servers: readonly ServerName[]): Promise<void> {
  await Promise.all(servers.map((server) => engine.readWork(server)));
  const old = engine.view().servers.flatMap(({ name, stale }) => (stale ? [name] : []));
  if (old.length > 0) await engine.refresh(old);
}
