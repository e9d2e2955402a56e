import type { ServerSettings } from '../../../shared/contract/settings.ts';
import type { ToolFailure } from '../../../shared/domain/failure.ts';
import type { Evidences } from '../../../shared/domain/history/evidence/evidence.ts';
import type { FullSince } from '../../../shared/domain/history/full-since.ts';
import { idlestOf, type OfferRule } from '../../../shared/domain/idlest.ts';
import type { Answer, Report, ServerView } from '../../../shared/domain/model.ts';
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

/** Everything that follows from a server's settings, its last report, and what runs there. */
export function viewServer(
  server: ServerSettings,
  known: Known,
  work: KnownWork,
  evidences: Evidences,
  rule: OfferRule,
): ServerView {
  const slots = countSlots(known.report, server.capacity);
  return {
    name: server.name,
    label: server.label === '' ? server.name : server.label,
    group: server.group,
    status: statusOf(known.report, slots),
    slots,
    evidences,
    idlest: known.stale ? null : idlestOf(known.report, rule, work.works),
    ...known,
    ...work,
  };
}
