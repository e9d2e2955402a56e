import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { ToolFailure } from '../../../shared/domain/failure.ts';
import type { HistoryReading, ReadHistory } from '../../../shared/domain/history/log/history-reading.ts';
import { type PairedLog, pairEvents, pairLogons } from '../../../shared/domain/history/log/pair-logons.ts';
import type { LogReading, SessionLog } from '../../../shared/domain/history/log/session-log.ts';
import type { Report, ServerName } from '../../../shared/domain/model.ts';
import { type Moment, sinceMs, thisMoment } from '../actions/freshness.ts';
import { unless } from '../unless.ts';
import { type KeptLog, KeptLogs } from './kept-logs.ts';

/** What the histories are made of. */
export interface HistorySources {
  /** Reads the log of a server, and adds it to what is known of it. Resolves always. */
  ask(server: ServerName, known: SessionLog | null, signal: AbortSignal): Promise<LogReading>;
  /** Asks a server for its sessions; resolves when it has a report. */
  refresh(server: ServerName): Promise<void>;
  /** The last report of a server; null when there is none. */
  report(server: ServerName): Report | null;
  /** A log was read, and is kept. */
  noteRead?(server: ServerName): void;
}

/** A log is not read more often: a large one is 30 MB over the network. */
const READ_EVERY_MS = 15 * MINUTE_MS;
/** What could not be read is tried again sooner: somebody may just have given the right. */
const RETRY_AFTER_MS = MINUTE_MS;
/** Logs read at the same time, in all. */
const PLACES = 2;

/** A question, in its turn or under way. */
interface Question {
  readonly reading: Promise<ToolFailure | null>;
  readonly off: AbortController;
  /** Those who wait for it: when the last one has gone, it is called off. */
  askers: number;
}

/**
 * Reads who was on a server from its own log, when somebody wants to see it: never by itself, seldom, two at a time, and never
 * two questions on one server. The watch never waits for it.
 */
export class HistoryReader {
  readonly #sources: HistorySources;
  readonly #kept = new KeptLogs();
  readonly #failed = new Map<ServerName, { readonly error: ToolFailure; readonly at: Moment }>();
  /** Those that were not called off. */
  readonly #questions = new Map<ServerName, Question>();
  /** Tools that run, those that are being ended too. */
  readonly #running = new Map<ServerName, Promise<unknown>>();
  /** What the events of each log tell: pairing those of a large log takes a tenth of a second. */
  readonly #paired = new WeakMap<SessionLog, PairedLog>();
  /** The last history of each log, and the report it was held against. */
  readonly #made = new WeakMap<
    SessionLog,
    { readonly report: Report | null; readonly reading: HistoryReading }
  >();
  #disposed = false;

  constructor(sources: HistorySources) {
    this.#sources = sources;
  }

  /**
   * Who was on, held against the last report. What was read in the last 15 minutes is not read again. Resolves always; when
   * it is called off, at once.
   */
  async read(server: ServerName, signal?: AbortSignal): Promise<HistoryReading> {
    if (this.#disposed || signal?.aborted === true) return notRead(calledOff(server));
    const known = this.#known(server);
    if (known !== null) return known;
    const question = this.#questions.get(server) ?? this.#begin(server);
    question.askers += 1;
    let error: ToolFailure | null = calledOff(server);
    await unless(
      signal,
      question.reading.then((failure) => {
        error = failure;
      }),
    );
    question.askers -= 1;
    if (question.askers === 0) this.#end(server, question);
    const kept = this.#kept.get(server);
    if (error !== null || kept === null) return notRead(error ?? calledOff(server));
    return this.#historyOf(server, kept);
  }

  /**
   * What was read of a log, however long ago, held against the last report; null when no log of that server is kept. Asks
   * nothing.
   */
  kept(server: ServerName): ReadHistory | null {
    const kept = this.#kept.peek(server);
    if (kept === null) return null;
    const reading = this.#historyOf(server, kept);
    return reading.kind === 'read' ? reading : null;
  }

  /** Forgets all other servers, and calls off the questions to them. */
  keepOnly(isWatched: (server: ServerName) => boolean): void {
    this.#kept.keepOnly(isWatched);
    for (const server of this.#failed.keys()) if (!isWatched(server)) this.#failed.delete(server);
    for (const [server, question] of this.#questions) if (!isWatched(server)) this.#end(server, question);
  }

  /** Why a log could not be read in the last 15 minutes; null when it could, or was not asked for. */
  lastFailure(server: ServerName): ToolFailure | null {
    const failed = this.#failed.get(server);
    return failed !== undefined && sinceMs(failed.at) < READ_EVERY_MS ? failed.error : null;
  }

  /** Calls off all questions; nothing is read afterwards. */
  dispose(): void {
    this.#disposed = true;
    this.keepOnly(() => false);
  }

  /** What need not be read again; null when it must be. */
  #known(server: ServerName): HistoryReading | null {
    const kept = this.#kept.get(server);
    if (kept !== null && sinceMs(kept.at) < READ_EVERY_MS) return this.#historyOf(server, kept);
    const failed = this.#failed.get(server);
    const isRecent = failed !== undefined && sinceMs(failed.at) < RETRY_AFTER_MS;
    return isRecent ? notRead(failed.error) : null;
  }

  #historyOf(server: ServerName, { log }: KeptLog): HistoryReading {
    const report = this.#sources.report(server);
    const made = this.#made.get(log);
    if (made !== undefined && made.report === report) return made.reading;
    const paired = this.#paired.get(log) ?? pairEvents(log);
    this.#paired.set(log, paired);
    const history = pairLogons(log, report, paired);
    const reading = { kind: 'read', readAt: log.readAt, history } as const;
    this.#made.set(log, { report, reading });
    return reading;
  }

  #begin(server: ServerName): Question {
    const off = new AbortController();
    const question = { off, askers: 0, reading: this.#ask(server, off.signal) };
    this.#questions.set(server, question);
    return question;
  }

  #end(server: ServerName, question: Question): void {
    question.off.abort();
    if (this.#questions.get(server) === question) this.#questions.delete(server);
  }

  /** Resolves with why it could not be read; null when the log is kept. */
  async #ask(server: ServerName, off: AbortSignal): Promise<ToolFailure | null> {
    while (this.#running.has(server) || this.#running.size >= PLACES) {
      const own = this.#running.get(server);
      await unless(off, own ?? Promise.race(this.#running.values()));
      if (off.aborted) return calledOff(server);
    }
    const asked = this.#sources.ask(server, this.#kept.get(server)?.log ?? null, off);
    this.#running.set(server, asked);
    const reading = await asked;
    this.#running.delete(server);
    // A question that was called off says nothing.
    if (off.aborted) return calledOff(server);
    if (reading.kind === 'notRead') {
      this.#failed.set(server, { error: reading.error, at: thisMoment() });
      return reading.error;
    }
    this.#failed.delete(server);
    this.#kept.keep(server, reading.log);
    await unless(off, this.#lookAgain(server, reading.log));
    this.#sources.noteRead?.(server);
    return off.aborted ? calledOff(server) : null;
  }

  /** Only a report asked for after the log says that somebody has gone. A server that is silent is not asked once more. */
  async #lookAgain(server: ServerName, log: SessionLog): Promise<void> {
    const report = this.#sources.report(server);
    const isOld = report === null || (report.kind === 'answer' && report.askedAt < log.readAt);
    if (isOld) await this.#sources.refresh(server);
  }
}

function notRead(error: ToolFailure): HistoryReading {
  return { kind: 'notRead', error };
}

function calledOff(server: ServerName): ToolFailure {
  return { code: 'timeout', tool: 'wevtutil', server, cancelled: true };
}
