import { sayIdle } from '../../shared/idlest.ts';
import type { Failure, FleetView, ServerStatus, ServerView, Session, Slots } from '../../shared/model.ts';

/** What `status --json` prints. The shape is a promise to scripts: add to it, change nothing. */
export interface StatusJson {
  readonly servers: readonly ServerJson[];
}

interface ServerJson {
  readonly name: string;
  readonly status: ServerStatus;
  readonly slots: Slots;
  readonly sessions: readonly Omit<Session, 'logonAt' | 'doubt'>[];
  readonly idlest: { readonly id: number; readonly user: string | null; readonly reason: string } | null;
  /** ISO 8601, UTC. */
  readonly askedAt: string | null;
  readonly tookMs: number | null;
  readonly error: Failure | null;
}

/** The fleet in the shape for scripts. */
export function statusJson(view: FleetView): StatusJson {
  return { servers: view.servers.map(serverJson) };
}

function serverJson({ name, status, slots, report, idlest }: ServerView): ServerJson {
  return {
    name,
    status,
    slots,
    sessions:
      report?.kind === 'answer'
        ? report.sessions.map(({ logonAt: _, doubt: __, ...session }) => session)
        : [],
    idlest: idlest === null ? null : { id: idlest.id, user: idlest.user, reason: sayIdle(idlest) },
    askedAt: report === null ? null : new Date(report.askedAt).toISOString(),
    tookMs: report?.tookMs ?? null,
    error: report?.kind === 'noAnswer' ? report.error : null,
  };
}
