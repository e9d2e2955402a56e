import type { Answer, Capacity, Report, ServerStatus, Session, Slots } from './model.ts';

/** Windows allows two administrative sessions without a Terminal Services licence. */
export const ADMINISTRATIVE_SESSIONS = 2;

/** Whether a session takes a slot: a user is logged on, and it is not the console of Server 2003 and before. */
export function takesSlot(session: Session): boolean {
  if (session.user === null) return false;
  if (session.kind === 'listener' || session.kind === 'services') return false;
  // Up to Server 2003 the console is session 0 and takes none of the two slots.
  return session.id !== 0;
}

/** Counts the slots of a report. Where a taken slot may be missing from it, the number of free ones is unknown. */
export function countSlots(report: Report | null, capacity: Capacity): Slots {
  const total = capacity === 'auto' ? ADMINISTRATIVE_SESSIONS : capacity === 'unlimited' ? null : capacity;
  if (report?.kind !== 'answer') return { capacity: total, used: null, free: null };
  const used = report.sessions.filter(takesSlot).length;
  if (total === null) return { capacity: null, used, free: null };
  const free = Math.max(0, total - used);
  return { capacity: total, used, free: free > 0 && mayHideSessions(report) ? null : free };
}

/** `free` only on an answer that hides nothing; a server without an answer is never free. */
export function statusOf(report: Report | null, slots: Slots): ServerStatus {
  if (report?.kind !== 'answer' || slots.used === null) return 'unknown';
  if (slots.free === 0) return 'full';
  return mayHideSessions(report) ? 'unknown' : 'free';
}

function mayHideSessions({ doubts }: Answer): boolean {
  return doubts.some((doubt) => doubt.mayHideSessions);
}
