import { CONSOLE_ADDRESS } from '../../domain/history/log/session-log.ts';
import type { Logon, LogonSpan } from '../../domain/history/logon.ts';
import { sayBetween, sayMoment } from '../moment.ts';
import { text } from '../text.ts';
import { sayLength, sayLogonEnd, sayLogonFrom, sayWhyDisconnected } from './say-logon.ts';

/**
 * Everything that is known of a part of a logon, a sentence each: when, from where, why it was disconnected, when it was
 * logged on, and how the logon ended. `span` null: only the end of the logon is known.
 */
export function saySpanFacts(logon: Logon, span: LogonSpan | null, now: number): readonly string[] {
  const words = text.logon.fact;
  const { sessionId, until, isOver } = logon;
  const end = sayLogonEnd(logon);
  const why = span === null ? null : sayWhyDisconnected(span, logon);
  return [
    span === null
      ? words.onlyEnd(sayMoment(until ?? logon.from))
      : saySpanTime(span, isOver === false && span === logon.spans.at(-1), now),
    ...(span === null ? [] : [sayFrom(span.address)]),
    ...(why === null ? [] : [words.why(why)]),
    ...(span === null ? [] : [words.loggedOn(sayLogonFrom(logon))]),
    ...(isOver === false ? [] : [until === null ? words.endUntimed(end) : words.end(sayMoment(until), end)]),
    words.session(sessionId),
  ];
}

function saySpanTime({ state, from, fromKnown, until }: LogonSpan, isOn: boolean, now: number): string {
  const words = text.logon.fact;
  const named = text.timeline.legend[state];
  const begin = fromKnown === false ? text.logon.orBefore(sayMoment(from)) : sayMoment(from);
  if (until !== null) {
    const time = fromKnown === false ? text.logon.range(begin, sayMoment(until)) : sayBetween(from, until);
    return words.lasted(named, time, sayLength(until - from));
  }
  return isOn ? words.still(named, begin, sayLength(now - from)) : words.open(named, begin);
}

function sayFrom(address: string | null): string {
  const words = text.logon.fact;
  if (address === null) return words.fromUnknown;
  return address === CONSOLE_ADDRESS ? words.console : words.from(address);
}
