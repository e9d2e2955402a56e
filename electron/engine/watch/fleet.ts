import { isSame } from '../../../shared/basics/is-same.ts';
import type { FleetChange } from '../../../shared/contract/bridge.ts';
import type { ServerSettings, Settings } from '../../../shared/contract/settings.ts';
import { type Evidences, NO_EVIDENCES } from '../../../shared/domain/history/evidence/evidence.ts';
import type { FullSince } from '../../../shared/domain/history/full-since.ts';
import { type FullLook, fullSinceOf } from '../../../shared/domain/history/full-since.ts';
import { type OfferRule, offerRule, ruleFor } from '../../../shared/domain/idlest.ts';
import type {
  Batch,
  FleetView,
  Job,
  Report,
  ServerName,
  ServerView,
  Wait,
} from '../../../shared/domain/model.ts';
import {
  type Counted,
  countReport,
  type Known,
  type KnownWork,
  NO_WORK_KNOWN,
  NOTHING_KNOWN,
  viewServer,
} from './server-view.ts';

/** After so many intervals a report is too old to offer a session on it. */
const STALE_INTERVALS = 2;

/** Changes are published together, so that many answers cause one redraw. */
const PUBLISH_EVERY_MS = 100;

/** What is known of the work in the sessions of a report. */
export type WorkOf = (report: Report) => KnownWork;

/** What is known of the past of the sessions of a report; `isFull`: of a server without a free slot. */
export type EvidencesOf = (report: Report, isFull: boolean) => Evidences;

/**
 * The state of the fleet, and the only place that holds it. All other parts get views of it and events about changes.
 */
export class Fleet {
  readonly #caller: string;
  readonly #demo: boolean;
  readonly #listeners = new Set<(change: FleetChange) => void>();
  #settings: Settings;
  #rule: OfferRule;
  #servers: ReadonlyMap<ServerName, ServerSettings>;
  #known = new Map<ServerName, Known>();
  /** What is known of the work in the sessions of the last report. */
  #work = new Map<ServerName, KnownWork>();
  readonly #workOf: WorkOf;
  /** What is known of the past of the sessions of the last report, where there is anything. */
  #evidences = new Map<ServerName, Evidences>();
  readonly #evidencesOf: EvidencesOf;
  /** The slots of the last report, counted for that capacity. */
  #counted = new Map<ServerName, { report: Report; capacity: ServerSettings['capacity']; is: Counted }>();
  /** When each server was last asked for its report, on the monotonic clock. */
  #reportedAt = new Map<ServerName, number>();
  #views = new Map<ServerName, ServerView>();
  #jobs: readonly Job[] = [];
  #batches: readonly Batch[] = [];
  #waits: readonly Wait[];
  #pausedUntil: number | null = null;
  // What has changed since the last publication.
  #changed = new Set<ServerName>();
  #removed = new Set<ServerName>();
  #news: Pick<FleetChange, 'jobs' | 'batches' | 'waits'> = {};
  #orderChanged = false;
  #timer: NodeJS.Timeout | null = null;
  #staleTimer: NodeJS.Timeout | null = null;

  constructor(
    settings: Settings,
    caller: string,
    demo: boolean,
    waits: readonly Wait[],
    workOf: WorkOf = () => NO_WORK_KNOWN,
    evidencesOf: EvidencesOf = () => NO_EVIDENCES,
  ) {
    this.#evidencesOf = evidencesOf;
    this.#workOf = workOf;
    this.#waits = waits;
    this.#caller = caller;
    this.#demo = demo;
    this.#settings = settings;
    this.#rule = offerRule(settings, caller);
    this.#servers = byName(settings);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** The rule for this server, by what it last said of who asks. */
  ruleOf(name: ServerName): OfferRule {
    return ruleFor(this.#rule, this.#known.get(name)?.lastAnswer ?? null);
  }

  get pausedUntil(): number | null {
    return this.#pausedUntil;
  }

  view(): FleetView {
    const servers = [...this.#servers.keys()].flatMap((name) => this.server(name) ?? []);
    return {
      demo: this.#demo,
      pausedUntil: this.#pausedUntil,
      servers,
      jobs: this.#jobs,
      batches: this.#batches,
      waits: this.#waits,
    };
  }

  /** One server as it is shown; undefined when it is not watched. */
  server(name: ServerName): ServerView | undefined {
    const settings = this.#servers.get(name);
    if (settings === undefined) return undefined;
    const cached = this.#views.get(name);
    if (cached !== undefined) return cached;
    const known = this.#known.get(name) ?? NOTHING_KNOWN;
    const work = this.#work.get(name) ?? NO_WORK_KNOWN;
    const { report } = known;
    const counted = report === null ? countReport(null, settings.capacity) : this.#count(report);
    const evidences = this.#evidences.get(name) ?? NO_EVIDENCES;
    const view = viewServer(settings, known, counted, work, evidences, this.#rule);
    this.#views.set(name, view);
    return view;
  }

  /** Whether the server is watched; answers about others are dropped. */
  has(name: ServerName): boolean {
    return this.#servers.has(name);
  }

  configure(settings: Settings): void {
    const before = this.#servers;
    this.#settings = settings;
    this.#rule = offerRule(settings, this.#caller);
    this.#servers = byName(settings);
    for (const name of before.keys()) {
      if (this.#servers.has(name)) continue;
      this.#known.delete(name);
      this.#work.delete(name);
      this.#evidences.delete(name);
      this.#counted.delete(name);
      this.#reportedAt.delete(name);
      this.#views.delete(name);
      this.#removed.add(name);
    }
    for (const [name, { capacity }] of this.#servers) {
      if (capacity !== before.get(name)?.capacity) this.#judgeFull(name);
      // Which programs count as work may have changed.
      this.judgeWork(name);
      this.#touch(name);
    }
    this.#orderChanged = true;
    this.#publishSoon();
  }

  setAsking(name: ServerName, asking: boolean): void {
    this.#know(name, { ...(this.#known.get(name) ?? NOTHING_KNOWN), asking });
  }

  setReport(report: Report): void {
    const lastAnswer =
      report.kind === 'answer' ? report : (this.#known.get(report.server)?.lastAnswer ?? null);
    const fullSince = this.#fullSince(report);
    // Together with the report: an id may be someone else's now.
    if (this.#servers.has(report.server)) {
      this.#work.set(report.server, this.#workOf(report));
      this.#keepEvidences(report);
    }
    this.#know(report.server, { report, lastAnswer, asking: false, stale: false, fullSince });
    if (!this.#servers.has(report.server)) return;
    this.#reportedAt.set(report.server, performance.now() - report.tookMs);
    this.#markStaleSoon(this.#staleAfterMs());
  }

  /** Whether the server was asked for its last report after that moment (on the monotonic clock, in milliseconds). */
  wasAskedSince(name: ServerName, moment: number): boolean {
    return (this.#reportedAt.get(name) ?? Number.NEGATIVE_INFINITY) >= moment;
  }

  /** Judges the work there again: something was read, or grew too old. */
  judgeWork(name: ServerName): void {
    const report = this.#known.get(name)?.report ?? null;
    if (!this.#servers.has(name) || report === null) return;
    const work = this.#workOf(report);
    if (isSame(this.#work.get(name) ?? NO_WORK_KNOWN, work)) return;
    this.#work.set(name, work);
    this.#touch(name);
    this.#publishSoon();
  }

  /** Judges the past of the sessions there again: more is known of it, or nobody needs it any more. */
  judgeEvidences(name: ServerName): void {
    const report = this.#known.get(name)?.report ?? null;
    if (!this.#servers.has(name) || report === null || !this.#keepEvidences(report)) return;
    this.#touch(name);
    this.#publishSoon();
  }

  setJobs(jobs: readonly Job[]): void {
    this.#jobs = jobs;
    this.#tell({ jobs });
  }

  setBatches(batches: readonly Batch[]): void {
    this.#batches = batches;
    this.#tell({ batches });
  }

  setWaits(waits: readonly Wait[]): void {
    this.#waits = waits;
    this.#tell({ waits });
  }

  setPausedUntil(until: number | null): void {
    this.#pausedUntil = until;
    this.#publishSoon();
  }

  onChange(listener: (change: FleetChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#staleTimer !== null) clearTimeout(this.#staleTimer);
    this.#timer = null;
    this.#staleTimer = null;
    this.#listeners.clear();
  }

  #know(name: ServerName, known: Known): void {
    if (!this.#servers.has(name)) return;
    this.#known.set(name, known);
    this.#touch(name);
    this.#publishSoon();
  }

  /** Returns whether something is new. */
  #keepEvidences(report: Report): boolean {
    const evidences = this.#evidencesOf(report, this.#count(report).status === 'full');
    if (isSame(this.#evidences.get(report.server) ?? NO_EVIDENCES, evidences)) return false;
    if (evidences === NO_EVIDENCES) this.#evidences.delete(report.server);
    else this.#evidences.set(report.server, evidences);
    return true;
  }

  #look(report: Report): FullLook {
    return { status: this.#count(report).status, at: report.askedAt };
  }

  /** Once for each report: it is asked for its status, for what is known of its past, and for its view. */
  #count(report: Report): Counted {
    const capacity = this.#servers.get(report.server)?.capacity ?? 'auto';
    const last = this.#counted.get(report.server);
    if (last?.report === report && last.capacity === capacity) return last.is;
    const is = countReport(report, capacity);
    if (this.#servers.has(report.server)) this.#counted.set(report.server, { report, capacity, is });
    return is;
  }

  /** Since when a server is full, by a new report and what is known until now. */
  #fullSince(report: Report): FullSince | null {
    const { report: last, fullSince, stale: isStale } = this.#known.get(report.server) ?? NOTHING_KNOWN;
    const before = last === null ? null : { ...this.#look(last), fullSince, isStale };
    return fullSinceOf(before, this.#look(report), this.#settings.intervalSeconds * 1000);
  }

  /** Another number of slots counts from now on: since when all are taken is known from the last report alone. */
  #judgeFull(name: ServerName): void {
    const known = this.#known.get(name);
    if (known?.report == null) return;
    this.#known.set(name, { ...known, fullSince: fullSinceOf(null, this.#look(known.report), 0) });
  }

  #staleAfterMs(): number {
    return STALE_INTERVALS * this.#settings.intervalSeconds * 1000;
  }

  #markStaleSoon(ms: number): void {
    this.#staleTimer ??= setTimeout(() => this.#markStale(), ms);
  }

  /** Removes the offers of reports that are too old, and runs again when the next report may be. */
  #markStale(): void {
    this.#staleTimer = null;
    const limit = this.#staleAfterMs();
    const now = performance.now();
    let next = Number.POSITIVE_INFINITY;
    for (const [name, known] of this.#known) {
      const reportedAt = this.#reportedAt.get(name);
      // Without an answer nothing is offered, and one that is held is not asked again.
      if (known.stale || known.report?.kind !== 'answer' || reportedAt === undefined) continue;
      // By the wall clock too: the monotonic one may stop while the computer sleeps.
      const age = Math.max(now - reportedAt, Date.now() - known.report.askedAt);
      const left = limit - age;
      if (left > 0) next = Math.min(next, left);
      else this.#know(name, { ...known, stale: true });
    }
    if (Number.isFinite(next)) this.#markStaleSoon(next);
  }

  #tell(news: Pick<FleetChange, 'jobs' | 'batches' | 'waits'>): void {
    this.#news = { ...this.#news, ...news };
    this.#publishSoon();
  }

  #touch(name: ServerName): void {
    this.#views.delete(name);
    this.#changed.add(name);
  }

  #publishSoon(): void {
    this.#timer ??= setTimeout(() => this.#publish(), PUBLISH_EVERY_MS);
  }

  #publish(): void {
    this.#timer = null;
    const change: FleetChange = {
      servers: [...this.#changed].flatMap((name) => this.server(name) ?? []),
      removed: [...this.#removed].filter((name) => !this.#servers.has(name)),
      pausedUntil: this.#pausedUntil,
      ...this.#news,
      ...(this.#orderChanged ? { order: [...this.#servers.keys()] } : {}),
    };
    this.#changed.clear();
    this.#removed.clear();
    this.#news = {};
    this.#orderChanged = false;
    for (const listener of this.#listeners) listener(change);
  }
}

function byName(settings: Settings): ReadonlyMap<ServerName, ServerSettings> {
  return new Map(settings.servers.map((server) => [server.name, server]));
}
