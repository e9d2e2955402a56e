import { MINUTE_MS, SECOND_MS } from '../../shared/basics/time-units.ts';
import type { Result } from '../../shared/contract/bridge.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ServerHistory } from '../../shared/domain/history/joined/server-history.ts';
import type { Period } from '../../shared/domain/history/logons-within.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import type { Store } from '../state/store.ts';
import { isVisible } from '../ui/visible.ts';
import { wholeMs } from './history-actions.ts';

/** From one answer to the next question for what is known already: reports may come every second. */
const ASK_AGAIN_MS = 5 * SECOND_MS;

/** What is shown of who was on a server. */
export interface SeenHistory {
  /** Null before the first answer. */
  readonly history: ServerHistory | null;
  /** The log of the server is being read; what is known otherwise is there already. */
  readonly isReading: boolean;
  /** The user called the reading off. */
  readonly isCancelled: boolean;
  /** Why nothing could be asked; null when it could. */
  readonly failure: Failure | null;
}

export const NO_HISTORY: SeenHistory = { history: null, isReading: false, isCancelled: false, failure: null };

/**
 * Asks for the history of one server: what is known at once, and then its own log, which may take minutes. `stop` calls
 * the reading off.
 */
export class HistoryFollower {
  readonly #store: Store;
  readonly #server: ServerName;
  readonly #put: (seen: SeenHistory) => void;
  /** The time to ask for, at the moment of the question. */
  #period: () => Period;
  #seen: SeenHistory = NO_HISTORY;
  #isStopped = false;
  /** The reading whose answer counts; null while nothing is read. */
  #reading: symbol | null = null;
  /** The last question for what is known: an answer to one before it comes too late. */
  #question = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #askedAt: number | null = null;

  constructor(store: Store, server: ServerName, period: () => Period, put: (seen: SeenHistory) => void) {
    this.#store = store;
    this.#server = server;
    this.#period = period;
    this.#put = put;
  }

  start(): void {
    void this.#askKnown();
    void this.read();
  }

  /** Another time is asked for from now on. What is being read goes on: the log is the same. */
  setPeriod(period: () => Period): void {
    this.#period = period;
    void this.#askKnown();
  }

  /** There may be something new; asks soon, and not too often. */
  lookAgain(): void {
    if (this.#isStopped || this.#timer !== undefined) return;
    const since = this.#askedAt === null ? ASK_AGAIN_MS : performance.now() - this.#askedAt;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        void this.#askKnown();
      },
      Math.max(0, ASK_AGAIN_MS - since),
    );
  }

  /** Reads the log of the server, also after that failed or was called off. */
  async read(): Promise<void> {
    if (this.#reading !== null || this.#isStopped) return;
    const reading = Symbol('reading');
    this.#reading = reading;
    this.#change({ isReading: true, isCancelled: false, failure: null });
    const period = this.#period;
    const result = await this.#store.request('history.get', this.#input());
    if (this.#reading !== reading) return;
    this.#reading = null;
    if (!result.ok) {
      this.#change({ isReading: false, failure: result.error });
      return;
    }
    this.#question += 1;
    this.#change({ isReading: false, history: result.value });
    if (period !== this.#period) void this.#askKnown();
  }

  /** Calls the reading off; what is known without the log stays. */
  cancel(): void {
    if (this.#reading === null) return;
    this.#reading = null;
    void this.#store.request('history.cancel', { server: this.#server });
    this.#change({ isReading: false, isCancelled: true });
  }

  stop(): void {
    this.#isStopped = true;
    this.cancel();
    clearTimeout(this.#timer);
  }

  async #askKnown(): Promise<void> {
    this.#question += 1;
    const question = this.#question;
    this.#askedAt = performance.now();
    const result = await this.#store.request('history.known', this.#input());
    if (question === this.#question && !this.#isStopped) this.#takeKnown(result);
  }

  #takeKnown(result: Result<ServerHistory>): void {
    if (!result.ok) {
      this.#change({ failure: result.error });
      return;
    }
    const { history, isCancelled } = this.#seen;
    const next = joinKnown(history, result.value);
    this.#change({ history: next, failure: null });
    if (isTooOld(history, result.value) && isVisible() && !isCancelled) void this.read();
  }

  #input() {
    return { server: this.#server, ...wholeMs(this.#period()) };
  }

  #change(change: Partial<SeenHistory>): void {
    if (this.#isStopped) return;
    this.#seen = { ...this.#seen, ...change };
    this.#put(this.#seen);
  }
}

/** The main process keeps what was read for so long; a log is never read more often. */
const READ_AGAIN_MS = 15 * MINUTE_MS;

/** Whether what was read of the log is too old by now to be given again. */
function isTooOld(before: ServerHistory | null, known: ServerHistory): boolean {
  if (before?.log.kind !== 'read' || known.log.kind !== 'notAsked') return false;
  return Date.now() - before.log.readAt >= READ_AGAIN_MS;
}

/** What to show of what was shown before and what is known now, which may no longer have what the log told. */
function joinKnown(before: ServerHistory | null, known: ServerHistory): ServerHistory {
  if (before === null || before.log.kind === 'notAsked' || known.log.kind !== 'notAsked') return known;
  // Why the log could not be read stays true until it is read again.
  if (before.log.kind === 'notRead') return { ...known, log: before.log };
  return isSameTime(before.period, known.period) ? before : known;
}

/** As long as the log is kept, a period that goes on with the clock is still the same. */
const SAME_TIME_MS = 30 * MINUTE_MS;

function isSameTime(a: Period, b: Period): boolean {
  return Math.abs(a.from - b.from) < SAME_TIME_MS && Math.abs(a.until - b.until) < SAME_TIME_MS;
}
