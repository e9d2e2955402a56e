import type { Logon, LogonSpan } from '../logon.ts';
import type { ObservedLogon, ObservedSpan } from './observed-logon.ts';

/**
 * What was seen of a logon, in the shape of one of the server's own log. Each span ends when it was last seen so; only the last
 * one of a logon that is still on lasts. Where it came from, how it ended and who disconnected it cannot be seen.
 */
export function asLogon(observed: ObservedLogon): Logon {
  const { user, sessionId, from, fromKnown, until, end, isOver, spans } = observed;
  return {
    ...{ user, sessionId, from, fromKnown, until, end, isOver },
    ...{ endReason: null, addresses: [], isObserved: true },
    spans: spans.map((span, index) => asSpan(span, isOver === false && index === spans.length - 1)),
  };
}

/** `isOn`: it still lasts. */
export function asSpan({ state, from, fromKnown, until }: ObservedSpan, isOn: boolean): LogonSpan {
  const begun = fromKnown === false ? { from, fromKnown } : { from };
  return { state, ...begun, until: isOn ? null : until, by: null, reason: null, address: null };
}
