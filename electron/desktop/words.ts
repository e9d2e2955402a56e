import { sayMinutes } from '../../shared/duration.ts';
import type { Failure, FleetView, ServerView, Session, SessionState } from '../../shared/model.ts';

/** One line for a menu: `disconnected 3 d 2 h`, `active, no input for 5 min`. Short, because menus are narrow. */
export function sayIdleShort(session: Session): string {
  const { state, idleMinutes } = session;
  const word = STATE_WORDS[state];
  if (idleMinutes === null) return word;
  if (state === 'disconnected') return `disconnected ${sayMinutes(idleMinutes)}`;
  return idleMinutes < 1 ? `${word}, at work now` : `${word}, no input for ${sayMinutes(idleMinutes)}`;
}

const STATE_WORDS: Readonly<Record<SessionState, string>> = {
  active: 'active',
  connected: 'connected',
  connectQuery: 'connecting',
  shadow: 'shadowing',
  disconnected: 'disconnected',
  idle: 'idle',
  listen: 'listening',
  reset: 'being reset',
  down: 'down',
  init: 'starting',
  unknown: 'state unknown',
};

/** `2 of 2 slots taken`, `3 on, no limit`, `no answer`. */
export function saySlots({ slots }: ServerView): string {
  if (slots.used === null) return 'no answer';
  if (slots.capacity === null) return `${slots.used} on, no limit`;
  return `${slots.used} of ${slots.capacity} slots taken`;
}

/** What the person calls it, with the name where that is something else. */
export function sayServer({ name, label }: ServerView): string {
  return label === name ? name : `${label} (${name})`;
}

/** Longer labels are sentences; where room is short the name says it better. */
const LONGEST_SHORT_LABEL = 32;

/** What the person calls it, if that is short; else its name. */
export function sayServerShort({ name, label }: ServerView): string {
  return label.length <= LONGEST_SHORT_LABEL ? label : name;
}

/** `2 of 12 full`, `all 12 free`, `12 servers, 3 unknown`. */
export function sayFleet({ servers }: Pick<FleetView, 'servers'>): string {
  const full = servers.filter(({ status }) => status === 'full').length;
  const unknown = servers.filter(({ status }) => status === 'unknown').length;
  if (servers.length === 0) return 'no servers yet';
  if (full > 0) return `${full} of ${servers.length} full`;
  if (unknown > 0) return `${unknown} of ${servers.length} unknown`;
  return `${servers.length} of ${servers.length} with a free slot`;
}

/** `XYZ, ABC and 3 more`. */
export function sayList(words: readonly string[], most: number): string {
  if (words.length <= most) return words.join(', ');
  return `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
}

/** What went wrong or how it ended, and below it what to try. */
export function sayWithHint({ message, hint }: Pick<Failure, 'message' | 'hint'>): string {
  return hint === '' ? message : `${message}\n${hint}`;
}

/** Wall-clock time in the person's own format; stays true while a menu stands open, as `5 min ago` would not. */
export function sayClock(time: number): string {
  return new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
