import type { TransportKind } from '../../../shared/contract/transport-kind.ts';
import type {
  Capacity,
  Doubt,
  FleetView,
  ServerName,
  ServerStatus,
  ServerView,
  Session,
  Slots,
} from '../../../shared/domain/model.ts';
import { countSlots } from '../../../shared/domain/slots.ts';
import { sayIdle } from '../../../shared/text/say-idle.ts';
import { type FailureJson, failureJson } from '../failure-json.ts';
import { type WorkJson, workJson } from '../work/work-json.ts';

/** The JSON of `status --json`. Scripts depend on the shape: add to it, change nothing. */
export interface StatusJson {
  readonly servers: readonly ServerJson[];
  /** Why no server could be asked; null when they were, whatever they answered. */
  readonly error: FailureJson | null;
}

interface ServerJson {
  readonly name: string;
  readonly status: ServerStatus;
  readonly slots: Slots;
  readonly sessions: readonly SessionJson[];
  readonly idlest: { readonly id: number; readonly user: string | null; readonly reason: string } | null;
  /** Codes of the doubts about the answer. */
  readonly doubts: readonly Doubt['code'][];
  /** How the server was asked. */
  readonly via: TransportKind;
  /** ISO 8601, UTC. */
  readonly askedAt: string | null;
  readonly tookMs: number | null;
  readonly error: FailureJson | null;
}

interface SessionJson extends Omit<Session, 'logonAt' | 'doubt'> {
  /** Null when it was not asked for, and where nobody is logged on. */
  readonly work: WorkJson | null;
}

/** The fleet in the shape for scripts. `withWork`: what runs was asked for. */
export function statusJson(view: FleetView, withWork: boolean): StatusJson {
  return { servers: view.servers.map((server) => serverJson(server, withWork)), error: null };
}

/** The same when nothing could be asked: the named servers with everything unknown. */
export function failedStatusJson(
  asked: {
    readonly servers: readonly ServerName[];
    readonly capacity: Capacity | null;
    readonly via: TransportKind;
  },
  error: FailureJson,
): StatusJson {
  const { servers, capacity, via } = asked;
  const slots = countSlots(null, capacity ?? 'auto');
  return {
    servers: servers.map((name) => ({
      name,
      status: 'unknown',
      slots,
      sessions: [],
      idlest: null,
      doubts: [],
      via,
      askedAt: null,
      tookMs: null,
      error,
    })),
    error,
  };
}

function serverJson(
  { name, status, slots, report, idlest, works }: ServerView,
  withWork: boolean,
): ServerJson {
  return {
    name,
    status,
    // When the answer may hide a user, `used` is only a lower bound, so `free` is unknown.
    slots: status === 'unknown' ? { ...slots, free: null } : slots,
    sessions:
      report?.kind === 'answer'
        ? report.sessions.map(({ logonAt: _, doubt: __, ...session }) => ({
            ...session,
            work: withWork && session.user !== null ? workJson(session, works) : null,
          }))
        : [],
    idlest: idlest === null ? null : { id: idlest.id, user: idlest.user, reason: sayIdle(idlest) },
    doubts: report?.kind === 'answer' ? report.doubts.map(({ code }) => code) : [],
    via: report?.via ?? 'windows',
    askedAt: report === null ? null : new Date(report.askedAt).toISOString(),
    tookMs: report?.tookMs ?? null,
    error: report?.kind === 'noAnswer' ? failureJson(report.error) : null,
  };
}
