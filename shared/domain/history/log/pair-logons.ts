import type { Report } from '../../model.ts';
import {
  type LogHistory,
  type Logon,
  type LogonEnd,
  type LogonSpan,
  OVER_SOMETIME,
  type SpanAuthor,
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

/**
 * Makes logons of the events of a log, and holds those that are open against the last report of the server, which must have
 * been asked for after the log to say that somebody is gone; null: there is none. Never invents a logon or an end.
 */
export function pairLogons(log: SessionLog, live: Report | null): LogHistory {
  const { reachesBackTo, complete, dropped } = log;
  const pairing = new Pairing(inRecordOrder(log.events));
  for (const { events, endedAt } of placeRestarts(pairing.events, inRecordOrder(log.windowsEvents))) {
    for (const event of sessionEventsOf(events)) pairing.take(event);
    if (endedAt !== null) pairing.restart(endedAt);
  }
  const logons = pairing.logons((open) => heldAgainst(open, live, log.readAt));
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

  /** All, with the end of those that are open. */
  logons(endOf: (open: Pick<Logon, 'user' | 'sessionId'>) => LogonEnd): readonly Logon[] {
    for (const [id, open] of [...this.#open]) this.#close(id, endOf(open));
    return this.#over.sort((a, b) => a.order - b.order).map(({ logon }) => logon);
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
