import { MINUTE_MS } from '../../basics/time-units.ts';
import type { HistoryEvidence } from '../../domain/history/evidence/evidence.ts';
import type { LeavesBehind } from '../../domain/history/evidence/logon-facts.ts';
import { CONSOLE_ADDRESS } from '../../domain/history/log/session-log.ts';
import type { Session } from '../../domain/model.ts';
import { sayMinutes } from '../duration.ts';
import { sayIdle } from '../say-idle.ts';
import { text } from '../text.ts';

type IdleSession = Pick<Session, 'state' | 'user' | 'idleMinutes'>;

/** A person who was here less often has no habit yet. */
const FEWEST_TIMES = 3;

/**
 * The state of a session and for how long: `disconnected 3 d 2 h`; where nobody knows since when it is disconnected, what
 * Windows tells of the last input. `now`: milliseconds since 1970.
 */
export function sayState(session: IdleSession, evidence: HistoryEvidence | null, now: number): string {
  const minutes = disconnectedMinutes(session, evidence, now);
  return minutes === null ? sayIdle(session) : text.evidence.disconnectedFor(sayMinutes(minutes));
}

/** For how many whole minutes a session is disconnected; null where it is connected, or that is not known. */
export function disconnectedMinutes(
  { state }: Pick<Session, 'state'>,
  evidence: HistoryEvidence | null,
  now: number,
): number | null {
  const since = state === 'disconnected' ? (evidence?.disconnectedSince ?? null) : null;
  // The clock of the server may be ahead of this one.
  return since === null ? null : Math.max(0, Math.floor((now - since) / MINUTE_MS));
}

/** Where its person comes from: `from 192.0.2.57`, `at the console`; null where that is not known. */
export function sayFrom(evidence: HistoryEvidence | null): string | null {
  const address = evidence?.address ?? null;
  if (address === null) return null;
  return address === CONSOLE_ADDRESS ? text.evidence.fromConsole : text.evidence.from(address);
}

/** `left 7 of the last 9 sessions disconnected`; null where there is no such habit. */
export function sayLeftBehind(evidence: HistoryEvidence | null): string | null {
  const habit = habitOf(evidence);
  return habit === null ? null : text.evidence.leftBehind(habit.left, habit.of);
}

/** The address alone, for a column; empty where it is not known. */
export function sayAddress(evidence: HistoryEvidence | null): string {
  const address = evidence?.address ?? '';
  return address === CONSOLE_ADDRESS ? text.evidence.console : address;
}

/** The habit alone, for a column: `7 of 9 times`; empty where there is none. */
export function sayLeftBehindBriefly(evidence: HistoryEvidence | null): string {
  const habit = habitOf(evidence);
  return habit === null ? '' : text.evidence.leftBehindBriefly(habit.left, habit.of);
}

/** How often the person left sessions behind; null where that says nothing about them. */
function habitOf(evidence: HistoryEvidence | null): LeavesBehind | null {
  const habit = evidence?.leftBehind ?? null;
  return habit === null || habit.left < 1 || habit.of < FEWEST_TIMES ? null : habit;
}
