import { mayBeSameAccount } from '../../../names/account.ts';
import type { Logon, LogonSpan } from '../logon.ts';
import { asSpan } from '../observed/as-logon.ts';
import type { ObservedLogon } from '../observed/observed-logon.ts';
import { CLOCKS_APART_MS } from './clocks-apart.ts';

/** Whether the first logon that a log has of a session began before the log, and was seen there. */
export function isContinuedBy(seen: ObservedLogon, first: Logon): boolean {
  if (first.fromKnown || !mayBeSameAccount(seen.user, first.user)) return false;
  return seen.until === null || seen.until >= first.from - CLOCKS_APART_MS;
}

/** A logon of the log with what was seen of it before the log had anything of it. */
export function continuedBackwards(first: Logon, seen: ObservedLogon): Logon {
  const { from, fromKnown } = seen;
  return { ...first, from, fromKnown, spans: [...spansBefore(first, seen), ...first.spans] };
}

function spansBefore(first: Logon, seen: ObservedLogon): readonly LogonSpan[] {
  const next = first.spans[0];
  const at = next?.from ?? first.from;
  const before = seen.spans.filter(({ from }) => from < at);
  const latest = before.at(-1);
  // The change that the log has, on the other clock.
  const isChange =
    latest !== undefined && latest.state === next?.state && latest.from >= at - CLOCKS_APART_MS;
  return (isChange && before.length > 1 ? before.slice(0, -1) : before).map((span) =>
    asSpan({ ...span, until: Math.min(span.until, at) }, false),
  );
}
