import type { ServerName, ServerView } from '../../../shared/domain/model.ts';
import type { NoWorkReading, WorkReading } from '../../../shared/domain/work/work.ts';
import { unless } from '../unless.ts';
import type { Fleet } from '../watch/fleet.ts';
import type { WorkReadings } from './work-readings.ts';
import { nextToRead, WORK_PLACES, type WorkCandidate, type WorkInterest } from './work-turn.ts';

type Reading = WorkReading | NoWorkReading;

/** Reads what runs on a server, once, by a question that begins now. Resolves always. */
export type AskWork = (server: ServerName, signal?: AbortSignal) => Promise<Reading>;

/** How often it is looked for servers whose turn it is, and for verdicts that have grown too old. */
const LOOK_EVERY_MS = 5000;

/** A question under way. */
interface Question {
  readonly reading: Promise<Reading>;
  readonly off: AbortController;
}

/**
 * Reads what runs on servers where it matters, a few at a time and seldom: the tool may take a minute of a slow server. The
 * watch never waits for it. Never two questions on one server.
 */
export class WorkWatch {
  readonly #fleet: Fleet;
  readonly #ask: AskWork;
  readonly #readings: WorkReadings;
  readonly #isWaitedFor: (server: ServerName) => boolean;
  /** The question under way on each server. */
  readonly #running = new Map<ServerName, Question>();
  /** Readings somebody waits for before they act; the next free places are theirs. */
  #awaited = 0;
  readonly #askedAt = new Map<ServerName, number>();
  readonly #fullSince = new Map<ServerName, number>();
  /** Those that refused the last time. */
  readonly #refused = new Set<ServerName>();
  /** Servers the user looks at. */
  #lookedAt: ReadonlySet<ServerName> = new Set();
  #timer: NodeJS.Timeout | null = null;
  #disposed = false;

  constructor(
    fleet: Fleet,
    ask: AskWork,
    readings: WorkReadings,
    isWaitedFor: (server: ServerName) => boolean,
  ) {
    this.#fleet = fleet;
    this.#ask = ask;
    this.#readings = readings;
    this.#isWaitedFor = isWaitedFor;
  }

  start(): void {
    // It alone keeps no program running.
    this.#timer ??= setInterval(() => this.#tick(), LOOK_EVERY_MS).unref();
  }

  /** The user looks at these servers, and at no others. */
  lookAt(servers: readonly ServerName[]): void {
    this.#lookedAt = new Set(servers);
    if (this.#timer !== null) this.#tick();
  }

  /** Servers have changed: one that has just become full is read at once, because somebody may be about to act. */
  noteChange(servers: readonly Pick<ServerView, 'name' | 'status'>[]): void {
    const isNew = servers.some(({ name, status }) => status === 'full' && !this.#fullSince.has(name));
    if (isNew && this.#timer !== null) this.#tick();
  }

  /**
   * Reads what runs there by a question that begins after this call, before all other servers, however lately it was read.
   * For the second look, and for an open row. Resolves at once when it is called off.
   */
  async readNow(server: ServerName, signal?: AbortSignal): Promise<Reading> {
    this.#awaited++;
    try {
      while (signal?.aborted !== true && !this.#disposed) {
        const own = this.#running.get(server);
        if (own === undefined && this.#running.size < WORK_PLACES) return await this.#read(server, signal);
        const others = [...this.#running.values()].map(({ reading }) => reading);
        await unless(signal, own?.reading ?? Promise.race(others));
      }
    } finally {
      this.#awaited--;
    }
    return calledOff(server);
  }

  /** Whether the server refused the last time. */
  isRefused(server: ServerName): boolean {
    return this.#refused.has(server);
  }

  keepOnly(isWatched: (server: ServerName) => boolean): void {
    for (const map of [this.#askedAt, this.#fullSince])
      for (const server of map.keys()) if (!isWatched(server)) map.delete(server);
    for (const server of this.#refused) if (!isWatched(server)) this.#refused.delete(server);
    for (const [server, { off }] of this.#running) if (!isWatched(server)) off.abort();
    this.#readings.keepOnly(isWatched);
  }

  /** Ends the timer and the questions under way; their answers are dropped. */
  dispose(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#disposed = true;
    for (const { off } of this.#running.values()) off.abort();
  }

  #tick(): void {
    const candidates = this.#candidates();
    if (this.#fleet.pausedUntil !== null) return;
    for (const server of nextToRead(candidates, WORK_PLACES - this.#running.size - this.#awaited)) {
      if (!this.#running.has(server)) void this.#read(server);
    }
  }

  #candidates(): readonly WorkCandidate[] {
    const now = performance.now();
    return this.#fleet.view().servers.flatMap(({ name, status, report }) => {
      if (status !== 'full') this.#fullSince.delete(name);
      else if (!this.#fullSince.has(name)) this.#fullSince.set(name, now);
      // What was read grows old.
      if (this.#readings.has(name)) this.#fleet.judgeWork(name);
      const interest = this.#interestIn(name, status === 'full');
      if (interest === null || report?.kind !== 'answer' || this.#running.has(name)) return [];
      const askedAt = this.#askedAt.get(name);
      return {
        server: name,
        interest,
        fullSince: this.#fullSince.get(name) ?? now,
        askedAgoMs: askedAt === undefined ? null : now - askedAt,
        isRefused: this.#refused.has(name),
      };
    });
  }

  #interestIn(server: ServerName, isFull: boolean): WorkInterest | null {
    if (this.#lookedAt.has(server)) return 'lookedAt';
    if (this.#isWaitedFor(server)) return 'waitedFor';
    return isFull ? 'full' : null;
  }

  #read(server: ServerName, signal?: AbortSignal): Promise<Reading> {
    this.#askedAt.set(server, performance.now());
    this.#readings.expect(server, this.#fleet.server(server)?.lastAnswer ?? null);
    const off = new AbortController();
    const callOff = (): void => off.abort();
    signal?.addEventListener('abort', callOff, { once: true });
    const reading = this.#ask(server, off.signal).then((read) => {
      signal?.removeEventListener('abort', callOff);
      this.#running.delete(server);
      // A question that was called off says nothing.
      if (off.signal.aborted || !this.#fleet.has(server)) return read;
      if (isRefusal(read)) this.#refused.add(server);
      else this.#refused.delete(server);
      this.#readings.add(server, read);
      this.#fleet.judgeWork(server);
      return read;
    });
    this.#running.set(server, { reading, off });
    return reading;
  }
}

function calledOff(server: ServerName): NoWorkReading {
  const error = { code: 'timeout', tool: 'tasklist', server, cancelled: true } as const;
  return { kind: 'notRead', askedAt: Date.now(), clockMs: performance.now(), tookMs: 0, error };
}

/** Whether asking again would be refused again. Slow or cancelled is not refused. */
function isRefusal(reading: Reading): boolean {
  const failure = reading.kind === 'notRead' ? reading.error : reading.namesOnly;
  return failure !== null && failure.code !== 'timeout';
}
