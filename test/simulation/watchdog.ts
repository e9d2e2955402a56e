import type { FleetView, Report, ServerName, ServerView } from '../../shared/domain/model.ts';

/** The maximum age of an answer: the interval, and the time a question may wait for its turn and its answer. */
const OLDEST_ANSWER_MS = 60_000 + 40_000;
/** A server that does not answer is asked again after this long at most; then it has to wait for its turn, too. */
const LONGEST_SILENCE_MS = 10 * 60_000 + 60_000;

/** Checks what must be true at every moment, and how old the answers are. Times are monotonic. */
export interface Watchdog {
  /** Call with every change, for the servers that changed. */
  look(servers: readonly ServerView[], now: number): void;
  /** Returns servers whose answers are too old although nothing has been wrong with them for long enough. */
  old(view: FleetView, now: number, healthySince: (name: ServerName) => number): readonly string[];
  /** Whether every server has answered since that time. */
  allAnsweredSince(view: FleetView, since: number): boolean;
  readonly violations: readonly string[];
}

export function createWatchdog(): Watchdog {
  const answered = new Map<ServerName, { readonly report: Report; readonly at: number }>();
  const violations: string[] = [];
  const answeredAt = (name: ServerName): number => answered.get(name)?.at ?? 0;
  return {
    violations,
    allAnsweredSince: (view, since) => view.servers.every(({ name }) => answeredAt(name) > since),
    look: (servers, now) => {
      for (const { name, report, status, slots, idlest } of servers) {
        if (report?.kind === 'answer') {
          if (answered.get(name)?.report !== report) answered.set(name, { report, at: now });
        } else if (status !== 'unknown' || slots.free !== null || idlest !== null) {
          violations.push(`${name} gave no answer and is shown as ${status}`);
        }
      }
    },
    old: (view, now, healthySince) =>
      view.servers
        .filter(({ name }) => now - healthySince(name) > LONGEST_SILENCE_MS)
        .filter(({ name }) => now - answeredAt(name) > OLDEST_ANSWER_MS)
        .map(({ name }) => `${name}: ${Math.round((now - answeredAt(name)) / 1000)} s old`),
  };
}
