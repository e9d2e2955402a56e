import type { Settings } from '../../../shared/contract/settings.ts';
import type { Report, ServerName } from '../../../shared/domain/model.ts';
import type { Fleet } from './fleet.ts';
import { type Lane, Lanes } from './lanes.ts';
import type { Probe } from './probe.ts';
import { isSilent, nextDelayMs, patienceMs, usualAfter } from './schedule.ts';
import { WAITED_FOR_INTERVAL_MS } from './watched-waits.ts';

/** Due servers are looked up at most this often; otherwise a fleet of thousands would wake the timer for each. */
const SHORTEST_WAIT_MS = 250;

/** Gets a report, and how many milliseconds after the one before it was due. */
export type OnReport = (report: Report, intervalMs: number) => void;

/** One watched server. Times are on the monotonic clock, which does not change when the time of day is set. */
interface Watched {
  readonly name: ServerName;
  dueAt: number;
  /** Milliseconds from its last report until it was due again. */
  intervalMs: number;
  /** Silent reports in a row. */
  silences: number;
  /** It answers, but much later than the others. */
  isSlow: boolean;
  queued: boolean;
  /** The running question. */
  running: Promise<Report> | null;
  /** Resolves when the question that waits in the lanes is answered. */
  inTurn: Promise<void> | null;
}

/**
 * Asks every server on its timer and puts the reports into the fleet. Servers that were silent, or are slow, have a
 * lane of their own, and a question that takes long for the first time makes room and moves there: a dead server never
 * delays a live one. No server is asked twice at a time.
 */
export class Watch {
  readonly #fleet: Fleet;
  readonly #probe: Probe;
  readonly #isWaitedFor: (name: ServerName) => boolean;
  readonly #onReport: OnReport;
  readonly #lanes: Lanes;
  readonly #watched = new Map<ServerName, Watched>();
  /** Milliseconds a live server usually takes. */
  #usualMs = 0;
  #timer: NodeJS.Timeout | null = null;
  #wakesAt = Number.POSITIVE_INFINITY;
  #started = false;
  #disposed = false;

  /**
   * `isWaitedFor`: whether the user waits for a slot on that server, so that it is asked more often. `onReport`: gets every
   * report that the fleet gets.
   */
  constructor(
    fleet: Fleet,
    probe: Probe,
    isWaitedFor: (name: ServerName) => boolean,
    onReport: OnReport = () => {},
  ) {
    this.#fleet = fleet;
    this.#probe = probe;
    this.#isWaitedFor = isWaitedFor;
    this.#onReport = onReport;
    this.#lanes = new Lanes(fleet.settings.concurrency);
    this.configure(fleet.settings);
  }

  start(): void {
    this.#started = true;
    this.#tick();
  }

  /** Uses the fleet's new settings: new servers are due at once, and no server later than the new interval. */
  configure(settings: Settings): void {
    this.#lanes.places = settings.concurrency;
    for (const name of this.#watched.keys()) if (!this.#fleet.has(name)) this.#watched.delete(name);
    const now = performance.now();
    const latest = now + settings.intervalSeconds * 1000;
    for (const { name } of settings.servers) {
      const watched = this.#watched.get(name);
      if (watched === undefined) {
        this.#watched.set(name, newlyWatched(name, now, settings.intervalSeconds * 1000));
      } else if (watched.silences === 0) {
        watched.dueAt = Math.min(watched.dueAt, latest);
      }
    }
    if (this.#started) this.#tick();
  }

  /** Asks these servers, or all, in their turn; resolves when each has a fresh report. */
  async refresh(names: readonly ServerName[] = [...this.#watched.keys()]): Promise<void> {
    await Promise.all(
      names.flatMap((name) => this.#watched.get(name) ?? []).map((watched) => this.#enqueue(watched)),
    );
  }

  /** Asks one server at once, past the queues, with a question that starts after this call. For the second look. */
  async askNow(name: ServerName, signal?: AbortSignal): Promise<Report> {
    const watched = this.#watched.get(name);
    if (watched === undefined) return this.#probe(name, signal);
    while (watched.running !== null) await watched.running;
    return this.#ask(watched, signal);
  }

  /** The user starts to wait for this server: it is due at once, not only when its interval is over. */
  probeSoon(name: ServerName): void {
    const watched = this.#watched.get(name);
    if (watched === undefined) return;
    watched.dueAt = performance.now();
    if (this.#started) this.#tick();
  }

  /** Resumes after a pause. */
  resume(): void {
    if (this.#started) this.#tick();
  }

  /** Ends the timer and the queues. Running tools are ended by the caller; their answers are dropped. */
  dispose(): void {
    this.#disposed = true;
    this.#started = false;
    this.#sleepUntil(Number.POSITIVE_INFINITY);
  }

  /** Asks every server that is due, then sleeps until the next one is. Does nothing while paused. */
  #tick(): void {
    this.#sleepUntil(Number.POSITIVE_INFINITY);
    if (!this.#started || this.#fleet.pausedUntil !== null) return;
    const now = performance.now();
    let next = Number.POSITIVE_INFINITY;
    for (const watched of this.#watched.values()) {
      if (watched.inTurn !== null || watched.running !== null) continue;
      if (watched.dueAt <= now) void this.#enqueue(watched);
      else next = Math.min(next, watched.dueAt);
    }
    this.#sleepUntil(next);
  }

  #sleepUntil(at: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#wakesAt = at;
    if (!Number.isFinite(at)) return;
    this.#timer = setTimeout(() => this.#tick(), Math.max(SHORTEST_WAIT_MS, at - performance.now()));
  }

  /** Resolves when the server has a fresh report. */
  async #enqueue(watched: Watched): Promise<void> {
    if (watched.inTurn === null && watched.running !== null) {
      await watched.running;
      return;
    }
    watched.inTurn ??= this.#askInTurn(watched).finally(() => {
      watched.inTurn = null;
    });
    await watched.inTurn;
  }

  async #askInTurn(watched: Watched): Promise<void> {
    const isLive = watched.silences === 0 && !watched.isSlow;
    if (isLive && !(await this.#takeTurn(watched, 'live'))) return;
    await this.#takeTurn(watched, 'slow');
  }

  /** Waits for a place and asks. Resolves with whether the question made room and must be asked again. */
  #takeTurn(watched: Watched, lane: Lane): Promise<boolean> {
    watched.queued = true;
    return this.#lanes.add(lane, async () => {
      // In the meantime a second look may have asked the server, or the server may have been removed.
      if (watched.running !== null) await watched.running;
      else if (watched.queued && this.#isWatched(watched)) {
        if (lane === 'live') return this.#askWithPatience(watched);
        await this.#ask(watched);
      }
      return false;
    });
  }

  /** Asks, but gives up when it takes long and others wait. Resolves with whether it did. */
  async #askWithPatience(watched: Watched): Promise<boolean> {
    const startedAt = performance.now();
    const yieldController = new AbortController();
    const timer = setInterval(() => {
      if (this.#lanes.isWaiting('live')) yieldController.abort();
    }, this.#patienceMs());
    const report = await this.#ask(watched, yieldController.signal).finally(() => clearInterval(timer));
    const madeRoom = yieldController.signal.aborted;
    if (madeRoom || report.kind === 'answer')
      this.#usualMs = usualAfter(this.#usualMs, performance.now() - startedAt, madeRoom);
    return madeRoom;
  }

  #patienceMs(): number {
    return patienceMs(this.#fleet.settings.timeoutSeconds * 1000, this.#usualMs);
  }

  #ask(watched: Watched, signal?: AbortSignal): Promise<Report> {
    watched.queued = false;
    this.#fleet.setAsking(watched.name, true);
    watched.running = this.#probe(watched.name, signal).then((report) => {
      watched.running = null;
      // A cancelled question says nothing about the server.
      if (signal?.aborted) this.#fleet.setAsking(watched.name, false);
      else if (this.#isWatched(watched)) this.#receive(watched, report);
      return report;
    });
    return watched.running;
  }

  #receive(watched: Watched, report: Report): void {
    watched.silences = isSilent(report) ? watched.silences + 1 : 0;
    watched.isSlow = report.tookMs > this.#patienceMs();
    const configuredMs = this.#fleet.settings.intervalSeconds * 1000;
    const waitedFor = this.#isWaitedFor(watched.name);
    const intervalMs = waitedFor ? Math.min(WAITED_FOR_INTERVAL_MS, configuredMs) : configuredMs;
    const wasDueAfterMs = watched.intervalMs;
    watched.intervalMs = nextDelayMs(intervalMs, watched.silences, Math.random());
    watched.dueAt = performance.now() + watched.intervalMs;
    this.#fleet.setReport(report);
    this.#onReport(report, wasDueAfterMs);
    const running = this.#started && this.#fleet.pausedUntil === null;
    if (running && watched.dueAt < this.#wakesAt) this.#sleepUntil(watched.dueAt);
  }

  #isWatched(watched: Watched): boolean {
    return !this.#disposed && this.#watched.get(watched.name) === watched;
  }
}

function newlyWatched(name: ServerName, now: number, intervalMs: number): Watched {
  return {
    name,
    dueAt: now,
    intervalMs,
    silences: 0,
    isSlow: false,
    queued: false,
    running: null,
    inTurn: null,
  };
}
