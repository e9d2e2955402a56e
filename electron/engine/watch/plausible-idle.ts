import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import { CLOCK_TOLERANCE_MINUTES } from '../../../shared/domain/idlest.ts';
import type { Answer, Report, ServerName, Session } from '../../../shared/domain/model.ts';

/**
 * After a jump an idle time is trusted again when it has followed the clock for so long: a number that does not grow,
 * such as a time of day mistaken for an idle time, jumps again before that.
 */
const PROVE_MINUTES = 2 * CLOCK_TOLERANCE_MINUTES + 2;
/** The idle time of one session that later ones are compared with. */
interface Anchor {
  readonly session: Session;
  readonly idleMinutes: number;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  /** Until then the session's idle time is not trusted; null when it never jumped. */
  readonly doubtedUntil: number | null;
}

/** By session id. */
type Anchors = ReadonlyMap<number, Anchor>;

/** A second check of idle times: in two reports of one session the later must follow from the earlier. */
export interface IdleCheck {
  /** The report with every impossible idle time set to unknown and its session in doubt. */
  check(report: Report): Report;
  /** Forgets the servers that are no longer watched. */
  keepOnly(isWatched: (server: ServerName) => boolean): void;
}

export function createIdleCheck(): IdleCheck {
  const known = new Map<ServerName, Anchors>();
  return {
    check: (report) => {
      if (report.kind === 'noAnswer') return report;
      const held = holdIdleTimes(known.get(report.server) ?? new Map(), report);
      known.set(report.server, held.anchors);
      return held.answer;
    },
    keepOnly: (isWatched) => {
      for (const server of known.keys()) if (!isWatched(server)) known.delete(server);
    },
  };
}

/**
 * Compares every idle time with the one before of the same session (same id, user, logon and state): either it has
 * grown by the time between, or there was input and it is no longer than that time; anything else is unknown. Pure.
 */
export function holdIdleTimes(
  before: Anchors,
  answer: Answer,
): { readonly answer: Answer; readonly anchors: Anchors } {
  const anchors = new Map<number, Anchor>();
  let doubted = false;
  const sessions = answer.sessions.map((session) => {
    const earlier = before.get(session.id);
    const anchor = nextAnchor(earlier, session, answer.askedAt);
    if (anchor === null) return session;
    anchors.set(session.id, anchor);
    if (session.idleMinutes === null || !isDoubted(anchor, answer.askedAt)) return session;
    doubted = true;
    return { ...session, idleMinutes: null, doubt: session.doubt ?? ('idleImplausible' as const) };
  });
  if (!doubted) return { answer, anchors };
  const doubt = { code: 'idleImplausible', mayHideSessions: false } as const;
  return { answer: { ...answer, sessions, doubts: [...answer.doubts, doubt] }, anchors };
}

/** What the next report is compared with; null while no idle time of this session is known. */
function nextAnchor(earlier: Anchor | undefined, session: Session, askedAt: number): Anchor | null {
  const { idleMinutes } = session;
  const same = earlier !== undefined && isSameTime(earlier.session, session) ? earlier : null;
  if (idleMinutes === null) return same;
  const fresh = { session, idleMinutes, askedAt };
  if (same === null) return { ...fresh, doubtedUntil: null };
  const elapsed = Math.max(0, Math.floor((askedAt - same.askedAt) / MINUTE_MS));
  const follows = Math.abs(idleMinutes - same.idleMinutes - elapsed) <= CLOCK_TOLERANCE_MINUTES;
  // The older one is kept, so that small steps in the wrong direction add up.
  if (follows) return same;
  const hadInput = idleMinutes <= elapsed + CLOCK_TOLERANCE_MINUTES;
  return { ...fresh, doubtedUntil: hadInput ? same.doubtedUntil : askedAt + PROVE_MINUTES * MINUTE_MS };
}

function isDoubted({ doubtedUntil }: Anchor, now: number): boolean {
  return doubtedUntil !== null && now < doubtedUntil;
}

/** Whether both rows count the same idle time: a session that was disconnected in between starts counting again. */
function isSameTime(a: Session, b: Session): boolean {
  return a.user === b.user && a.logon === b.logon && a.state === b.state;
}
