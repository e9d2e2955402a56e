import { MINUTE_MS } from '../../basics/time-units.ts';
import { connectedMs } from '../../domain/history/connected-time.ts';
import { CONSOLE_ADDRESS } from '../../domain/history/log/session-log.ts';
import { END_REASON, type Logon, type LogonSpan } from '../../domain/history/logon.ts';
import { isSameAccount } from '../../names/account.ts';
import { sayMinutes } from '../duration.ts';
import { sayMinute } from '../moment.ts';
import { text } from '../text.ts';

/** Where a person came from, each place once, the first one first: `192.0.2.57, at the console`; `–` where it is not known. */
export function sayAddresses(addresses: readonly string[]): string {
  if (addresses.length === 0) return text.sessions.none;
  return addresses.map((address) => (address === CONSOLE_ADDRESS ? text.logon.console : address)).join(', ');
}

/** Why a session was disconnected or logged off; a number that Windows does not explain is shown as it is. */
export function sayEndReason(reason: number): string {
  const words: Readonly<Record<number, string | undefined>> = text.logon.reason;
  return words[reason] ?? text.logon.reasonNumber(reason);
}

/** When a logon began: `… or before` where it was found to be on already. */
export function sayLogonFrom({ from, fromKnown }: Pick<Logon, 'from' | 'fromKnown'>): string {
  return fromKnown ? sayMinute(from) : text.logon.orBefore(sayMinute(from));
}

/** When a logon was over: `still on`, or `not known`. */
export function sayLogonUntil({ until, isOver }: Pick<Logon, 'until' | 'isOver'>): string {
  if (until !== null) return sayMinute(until);
  return isOver === false ? text.logon.stillOn : text.logon.notKnown;
}

/** How a logon ended, and why. */
export function sayLogonEnd({ end, endReason, isOver, until }: Logon): string {
  const words = text.logon.end;
  if (isOver === false) return text.logon.stillOn;
  if (end === 'restart') return words.restart;
  if (end === 'logoff')
    return endReason === null || endReason === END_REASON.loggedOff
      ? words.logoff
      : text.logon.endedBecause(sayEndReason(endReason));
  if (isOver === null) return words.unknown;
  return until === null ? words.overSometime : words.gone;
}

/** How long it lasted so far; `at least …` where its beginning is not known, `–` where its end is not. */
export function sayLogonTime({ from, fromKnown, until, isOver, spans }: Logon, now: number): string {
  const end = until ?? (isOver === false ? now : null);
  // Without spans only its end is known.
  if (end === null || (spans.length === 0 && !fromKnown)) return text.sessions.none;
  const said = sayLength(end - from);
  return fromKnown ? said : text.logon.atLeast(said);
}

/** How long somebody was connected in it; `–` where that is not known. */
export function sayConnectedTime(logon: Logon, now: number): string {
  const ms = connectedMs(logon, now);
  return ms === null ? text.sessions.none : sayLength(ms);
}

/** Why a span is a disconnected one: who did it, and the reason Windows gives; null where neither is known. */
export function sayWhyDisconnected(
  { state, by, reason }: Pick<LogonSpan, 'state' | 'by' | 'reason'>,
  { user, sessionId }: Pick<Logon, 'user' | 'sessionId'>,
): string | null {
  if (state !== 'disconnected') return null;
  const because = reason === null ? null : sayEndReason(reason);
  if (by === null) return because;
  const words = text.logon.by;
  if (by.sessionId === sessionId || (by.user !== null && isSameAccount(by.user, user))) return words.self;
  const who =
    by.user === null
      ? by.sessionId === 0
        ? words.windows
        : words.session(by.sessionId)
      : words.user(by.user);
  return because === null ? who : `${who} (${because})`;
}

/** Whole minutes, never below none: a clock may have been set back. */
export function sayLength(ms: number): string {
  return sayMinutes(Math.max(0, Math.floor(ms / MINUTE_MS)));
}
