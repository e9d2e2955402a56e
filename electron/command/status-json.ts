import { sayIdle } from '../../shared/idlest.ts';
import type { FleetView, ServerView, Session } from '../../shared/model.ts';

/** What `status --json` prints. The shape is a promise to scripts: add to it, change nothing. */
export function statusJson(view: FleetView): object {
  return { servers: view.servers.map(serverJson) };
}

function serverJson({ name, status, slots, report, idlest }: ServerView): object {
  return {
    name,
    status,
    slots,
    sessions: report?.kind === 'answer' ? report.sessions.map(sessionJson) : [],
    idlest: idlest === null ? null : { id: idlest.id, user: idlest.user, reason: `${sayIdle(idlest)}` },
    askedAt: report === null ? null : new Date(report.askedAt).toISOString(),
    tookMs: report?.tookMs ?? null,
    error: report?.kind === 'noAnswer' ? report.error : null,
  };
}

function sessionJson({ logonAt: _, ...session }: Session): object {
  return session;
}
