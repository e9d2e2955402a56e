import type { Report } from '../../model.ts';
import {
  type LogHistory,
  type Logon,
  type LogonEnd,
  type LogonSpan,
  OVER_SOMETIME,
  type SpanAuthor,
  STILL_ON,
} from '../logon.ts';
import { heldAgainst } from './held-against.ts';
import { placeRestarts } from './place-restarts.ts';
import { areTogether, isSameUser, type SessionEvent, sessionEventsOf } from './session-events.ts';
import { inRecordOrder, LOG_EVENT, type LogEvent, type SessionLog } from './session-log.ts';

/** A logon that is not known to be over, and its place among all. */
interface OpenLogon extends Pick<Logon, 'user' | 'sessionId' | 'from' | 'fromKnown'> {
  readonly order: number;
  readonly spans: LogonSpan[];
}

/** What the events of a log tell by themselves. */
export interface PairedLog {
  readonly logons: readonly Logon[];
  /** Those of which the log has no end. */
  readonly open: ReadonlySet<Logon>;
}

/** Makes logons of the events of a log: a tenth of a second for a large one. Never invents a logon or an end. */
export function pairEvents(log: Pick<SessionLog, 'events' | 'windowsEvents'>): PairedLog {
  const pairing = new Pairing(inRecordOrder(log.events));
  for (const { events, endedAt } of placeRestarts(pairing.events, inRecordOrder(log.windowsEvents))) {
    for (const event of sessionEventsOf(events)) pairing.take(event);
    if (endedAt !== null) pairing.restart(endedAt);
  }
  return pairing.logons();
}

/**
 * The logons of a log, those that are open held against the last report of the server, which must have been asked for after the
 * log to say that somebody is gone; null: there is none. `paired`: the events of that log.
 */
export function pairLogons(log: SessionLog, live: Report | null, paired = pairEvents(log)): LogHistory {
  const { reachesBackTo, complete, dropped, readAt } = log;
  const logons = paired.logons.map((logon) =>
    paired.open.has(logon) ? { ...logon, ...heldAgainst(logon, live, readAt) } : logon,
  );
  return { logons, reachesBackTo, complete, dropped };
}

class Pairing {
  readonly events: readonly LogEvent[];
  readonly #open = new Map<number, OpenLogon>();
  readonly #over: { readonly order: number; readonly logon: Logon }[] = [];
  #begun = 0;

  constructor(events: readonly LogEvent[]) {
    this.events = events;
  }

  take(event: SessionEvent): void {
    switch (event.id) {
      case LOG_EVENT.loggedOn:
        this.#close(event.sessionId, OVER_SOMETIME);
        this.#begin(event, [spanOf(event, 'active')]);
        break;
      case LOG_EVENT.reconnected:
        this.#change(event, 'active');
        break;
      case LOG_EVENT.disconnected:
        this.#change(event, 'disconnected');
        break;
      case LOG_EVENT.loggedOff:
        this.#logOff(event);
        break;
      default:
    }
  }

  /** Ends all that is open. */
  restart(at: number): void {
    for (const id of [...this.#open.keys()])
      this.#close(id, { until: at, end: 'restart', isOver: true, endReason: null });
  }

  /** All, in the order in which they began. */
  logons(): PairedLog {
    const over = this.#over.length;
    for (const id of [...this.#open.keys()]) this.#close(id, STILL_ON);
    const open = new Set(this.#over.slice(over).map(({ logon }) => logon));
    return { logons: this.#over.sort((a, b) => a.order - b.order).map(({ logon }) => logon), open };
  }

  #change(event: SessionEvent, state: LogonSpan['state']): void {
    const open = this.#openOf(event);
    if (open !== undefined) {
      const span = spanOf(event, state, open.spans.at(-1)?.address, this.#authorOf(event));
      // Of two disconnections one after the other, a connection between them is missing: the end of the first is not known.
      if (state === 'active' || open.spans.at(-1)?.state === 'active') endLast(open.spans, event.at);
      open.spans.push(span);
    } else if (!this.#mayEndALogoff(event)) {
      this.#begin(event, [spanOf(event, state, undefined, this.#authorOf(event))]);
    }
  }

  #logOff(event: SessionEvent): void {
    if (this.#openOf(event) === undefined) this.#begin(event, []);
    this.#close(event.sessionId, {
      until: event.at,
      end: 'logoff',
      isOver: true,
      endReason: event.givenReason,
    });
  }

  /** The open logon that an event is about. One of another person is over. */
  #openOf({ sessionId, user }: SessionEvent): OpenLogon | undefined {
    const open = this.#open.get(sessionId);
    if (open === undefined || isSameUser(open.user, user)) return open;
    this.#close(sessionId, OVER_SOMETIME);
    return undefined;
  }

  /** A logon begins with its event 21, or before the log. Without a name nobody can say whose it is. */
  #begin({ id, sessionId, at, user }: SessionEvent, spans: LogonSpan[]): void {
    if (user === null) return;
    const fromKnown = id === LOG_EVENT.loggedOn;
    this.#open.set(sessionId, { user, sessionId, from: at, fromKnown, spans, order: this.#begun });
    this.#begun += 1;
  }

  #close(sessionId: number, end: LogonEnd): void {
    const open = this.#open.get(sessionId);
    if (open === undefined) return;
    this.#open.delete(sessionId);
    const { order, spans, ...begun } = open;
    endLast(spans, end.until);
    const addresses = new Set(spans.flatMap(({ address }) => address ?? []));
    this.#over.push({ order, logon: { ...begun, ...end, spans, addresses: [...addresses] } });
  }

  /** At the beginning of a log a disconnection may be a part of a logoff that the log no longer holds. */
  #mayEndALogoff(event: SessionEvent): boolean {
    const [first] = this.events;
    return event.id === LOG_EVENT.disconnected && first !== undefined && areTogether(first, event);
  }

  #authorOf({ bySessionId }: SessionEvent): SpanAuthor | null {
    if (bySessionId === null) return null;
    return { sessionId: bySessionId, user: this.#open.get(bySessionId)?.user ?? null };
  }
}

function spanOf(
  event: SessionEvent,
  state: LogonSpan['state'],
  addressBefore: string | null = null,
  by: SpanAuthor | null = null,
): LogonSpan {
  const { at: from, address, givenReason: reason } = event;
  // A connection from an address that is not named is not one from the last address.
  const before = state === 'disconnected' ? addressBefore : null;
  return { state, from, until: null, by, reason, address: address ?? before };
}

function endLast(spans: LogonSpan[], until: number | null): void {
  const last = spans.pop();
  if (last !== undefined) spans.push({ ...last, until });
}
