import {
  type Evidences,
  evidenceOf,
  NO_EVIDENCES,
} from '../../../shared/domain/history/evidence/evidence.ts';
import {
  evidenceLogons,
  isUnchanged,
  type PastOf,
  pastWanted,
} from '../../../shared/domain/history/evidence/evidence-logons.ts';
import type { ReadHistory } from '../../../shared/domain/history/log/history-reading.ts';
import type { Logon } from '../../../shared/domain/history/logon.ts';
import { isTooFarApart } from '../../../shared/domain/history/observed/observe.ts';
import type { ObservedLogon } from '../../../shared/domain/history/observed/observed-logon.ts';
import type { Report, ServerName, ServerView } from '../../../shared/domain/model.ts';

/** What the evidences are made of. */
export interface EvidenceSources {
  /** The last logons of these people on a server, as Slotwatch saw them; rejects when that cannot be read. */
  observed(server: ServerName, users: readonly string[], askedAt: number): Promise<readonly ObservedLogon[]>;
  /** The log of a server that is kept, however old; null when none is. Asks nothing. */
  log(server: ServerName): ReadHistory | null;
  /** A server as it is now; undefined when it is not watched. */
  server(name: ServerName): Pick<ServerView, 'name' | 'status' | 'report'> | undefined;
  /** Milliseconds between two looks. */
  intervalMs(): number;
  /** More is known of a server's sessions, or nobody needs it any more. */
  judge(server: ServerName): void;
}

/** What is known of one server's sessions. */
interface Kept {
  /** The last report that was compared. */
  report: Report | null;
  /** The sessions of that report. */
  sessions: ReadonlyMap<number, PastOf>;
  /** What Slotwatch saw of these people, and of which sessions that was asked; null until the first answer. */
  seen: { readonly sessions: ReadonlyMap<number, PastOf>; readonly logons: readonly ObservedLogon[] } | null;
  /** By the ids of the sessions of which it was asked. */
  logons: ReadonlyMap<number, readonly Logon[]>;
}

/**
 * Keeps what is known of the past of sessions, for servers that are full or looked at and for no others. Asks what Slotwatch
 * itself has seen when the sessions of such a server change, never twice at a time, and no server at all. The watch never
 * waits for it.
 */
export class EvidenceWatch {
  readonly #sources: EvidenceSources;
  readonly #kept = new Map<ServerName, Kept>();
  readonly #asking = new Set<ServerName>();
  #lookedAt: ReadonlySet<ServerName> = new Set();
  #isDisposed = false;

  constructor(sources: EvidenceSources) {
    this.#sources = sources;
  }

  /** What is known of the past of the sessions of a report; empty where nobody needs it. `isFull`: all slots are taken. */
  of(report: Report, isFull: boolean): Evidences {
    const kept = this.#kept.get(report.server);
    if (report.kind !== 'answer' || kept === undefined || this.#isGap(kept, report)) return NO_EVIDENCES;
    if (!isFull && !this.#lookedAt.has(report.server)) return NO_EVIDENCES;
    const at = { askedAt: report.askedAt, now: report.askedAt };
    const known = report.sessions.flatMap((session) => {
      const [asked, past] = [kept.seen?.sessions.get(session.id), kept.logons.get(session.id)];
      // It is someone else's now, or has changed since it was asked about.
      if (asked === undefined || past === undefined || !isUnchanged(asked, session)) return [];
      if (asked !== kept.sessions.get(session.id)) return [];
      const evidence = evidenceOf({ ...JOINED, logons: past }, session, at);
      return Object.values(evidence).every((one) => one === null) ? [] : [[session.id, evidence] as const];
    });
    return known.length === 0 ? NO_EVIDENCES : Object.fromEntries(known);
  }

  /** The user looks at these servers, and at no others. */
  lookAt(servers: readonly ServerName[]): void {
    const before = this.#lookedAt;
    this.#lookedAt = new Set(servers);
    for (const name of new Set([...before, ...servers])) {
      const server = this.#sources.server(name);
      if (server !== undefined) this.#check(server);
    }
  }

  /** Servers have changed. */
  noteChange(servers: readonly Pick<ServerView, 'name' | 'status' | 'report'>[]): void {
    for (const server of servers) this.#check(server);
  }

  /** The log of a server was read. */
  noteLog(server: ServerName): void {
    const kept = this.#kept.get(server);
    if (kept !== undefined && kept.seen !== null) this.#join(server, kept);
  }

  /** What Slotwatch has seen was deleted: nothing that was made of it is told any more. */
  forget(): void {
    for (const server of [...this.#kept.keys()]) {
      this.#kept.delete(server);
      this.#sources.judge(server);
    }
  }

  keepOnly(isWatched: (server: ServerName) => boolean): void {
    for (const server of this.#kept.keys()) if (!isWatched(server)) this.#kept.delete(server);
  }

  /** Answers that come later are dropped. */
  dispose(): void {
    this.#isDisposed = true;
    this.#kept.clear();
  }

  #check({ name, status, report }: Pick<ServerView, 'name' | 'status' | 'report'>): void {
    const isWanted = status === 'full' || this.#lookedAt.has(name);
    // After a silence nobody knows whether they are the same.
    if (!isWanted || report?.kind !== 'answer') {
      if (this.#kept.delete(name)) this.#sources.judge(name);
      return;
    }
    const kept = this.#kept.get(name) ?? nothingKept();
    if (this.#isDisposed || kept.report === report) return;
    this.#kept.set(name, kept);
    kept.sessions = pastWanted(report, this.#isGap(kept, report) ? new Map() : kept.sessions);
    kept.report = report;
    if (this.#notAsked(name) !== null) void this.#ask(name);
  }

  /** Whether nobody knows what was since the last report that was compared. */
  #isGap({ report: last }: Kept, { askedAt }: Report): boolean {
    return last !== null && isTooFarApart(last.askedAt, askedAt, this.#sources.intervalMs());
  }

  /** What is kept of a server, when its sessions are not those that were asked about. */
  #notAsked(server: ServerName): Kept | null {
    const kept = this.#kept.get(server);
    return kept === undefined || isSameSessions(kept.seen?.sessions, kept.sessions) ? null : kept;
  }

  async #ask(server: ServerName): Promise<void> {
    if (this.#asking.has(server)) return;
    this.#asking.add(server);
    // What else hears of the change keeps the report first, so that it is in the answer.
    await Promise.resolve();
    for (let kept = this.#notAsked(server); kept !== null; kept = this.#notAsked(server)) {
      const { sessions, report } = kept;
      const users = [...new Set([...sessions.values()].map(({ user }) => user))];
      const asked =
        users.length === 0 ? [] : this.#sources.observed(server, users, report?.askedAt ?? 0).catch(() => []);
      kept.seen = { sessions, logons: await asked };
      if (this.#kept.get(server) === kept) this.#join(server, kept);
    }
    this.#asking.delete(server);
  }

  #join(server: ServerName, kept: Kept): void {
    const { sessions, logons } = kept.seen ?? { sessions: kept.sessions, logons: [] };
    kept.logons = evidenceLogons(sessions.values(), this.#sources.log(server), logons);
    this.#sources.judge(server);
  }
}

/** Of both sources nobody can say this in general. */
const JOINED = { reachesBackTo: null, complete: true, dropped: 0 };

function nothingKept(): Kept {
  return { report: null, sessions: new Map(), seen: null, logons: new Map() };
}

function isSameSessions(
  before: ReadonlyMap<number, PastOf> | undefined,
  now: ReadonlyMap<number, PastOf>,
): boolean {
  // One that is as it was is the same object.
  return before?.size === now.size && [...now].every(([id, one]) => before.get(id) === one);
}
