import type { ServerSettings } from '../../../shared/contract/settings.ts';
import type { ToolFailure } from '../../../shared/domain/failure.ts';
import type { Evidences } from '../../../shared/domain/history/evidence/evidence.ts';
import type { FullSince } from '../../../shared/domain/history/full-since.ts';
import { idlestOf, type OfferRule } from '../../../shared/domain/idlest.ts';
import type {
  Answer,
  Capacity,
  Report,
  ServerStatus,
  ServerView,
  Slots,
} from '../../../shared/domain/model.ts';
import { countSlots, statusOf } from '../../../shared/domain/slots.ts';
import { NO_WORKS, type Works } from '../../../shared/domain/work/work.ts';

/** The state of a server besides its settings. */
export interface Known {
  readonly report: Report | null;
  readonly lastAnswer: Answer | null;
  readonly asking: boolean;
  /** The report is too old to offer a session on it. */
  readonly stale: boolean;
  readonly fullSince: FullSince | null;
}

/** What is known of the work in a server's sessions. */
export interface KnownWork {
  readonly works: Works;
  readonly workFailure: ToolFailure | null;
}

export const NO_WORK_KNOWN: KnownWork = { works: NO_WORKS, workFailure: null };

export const NOTHING_KNOWN: Known = {
  report: null,
  lastAnswer: null,
  asking: false,
  stale: false,
  fullSince: null,
};

/** How many slots are taken by a report, and what follows. */
export interface Counted {
  readonly slots: Slots;
  readonly status: ServerStatus;
}

export function countReport(report: Report | null, capacity: Capacity): Counted {
  const slots = countSlots(report, capacity);
  return { slots, status: statusOf(report, slots) };
}

/** Everything that follows from a server's settings, its last report, and what runs there. `counted`: of that report. */
export function viewServer(
  server: ServerSettings,
  known: Known,
  counted: Counted,
  work: KnownWork,
  evidences: Evidences,
  rule: OfferRule,
): ServerView {
  return {
    name: server.name,
    label: server.label === '' ? server.name : server.label,
    group: server.group,
    ...counted,
    evidences,
    idlest: known.stale ? null : idlestOf(known.report, rule, work.works),
    ...known,
    ...work,
  };
}
