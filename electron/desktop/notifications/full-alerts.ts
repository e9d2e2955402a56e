import { guardOf } from '../../../shared/domain/guard.ts';
import type { FleetView, ServerView, Session } from '../../../shared/domain/model.ts';
import { seenSession } from '../../../shared/domain/seen-session.ts';
import { heldByWork } from '../../../shared/domain/work/held-by-work.ts';
import { sayLeftBehind, sayState } from '../../../shared/text/history/say-evidence.ts';
import { sayWork } from '../../../shared/text/say-work.ts';
import { text } from '../../../shared/text/text.ts';
import { sayList, sayProgram, sayServerShort, saySlots } from '../tray/menu-text.ts';
import type { EndRule } from '../tray/server-menu.ts';
import type { Alert, AlertButton } from './alerts.ts';
import { MOST_NAMES_IN_ALERT } from './notification-text.ts';

/** From so many servers at once there is one alert for all: a dozen notifications are not read. */
const TOGETHER_FROM = 4;

/** Of a longer body Windows shows only the beginning. */
const LONGEST_BODY = 160;

type Fleet = Pick<FleetView, 'servers'>;

/** Servers that became full: one alert each, or one for all, with how many are full by now. */
export function fullAlerts(servers: readonly ServerView[], fleet: Fleet, rule: EndRule): readonly Alert[] {
  if (servers.length < TOGETHER_FROM) return servers.map((server) => fullAlert(server, fleet, rule));
  const words = text.alert.full;
  const { length } = servers;
  const full = countFull(fleet);
  const title = full > length ? words.more(length, full, fleet.servers.length) : words.many(length);
  return [fullTogether(title, servers)];
}

/** Servers that became full in the quiet hours and still are: one alert, whatever their number. */
export function fullMeanwhileAlerts(
  servers: readonly ServerView[],
  fleet: Fleet,
  rule: EndRule,
): readonly Alert[] {
  if (servers.length <= 1) return fullAlerts(servers, fleet, rule);
  return [fullTogether(text.alert.full.meanwhile(servers.length), servers)];
}

function fullTogether(title: string, servers: readonly ServerView[]): Alert {
  return {
    key: 'full',
    title,
    body: sayList(servers.map(sayServerShort), MOST_NAMES_IN_ALERT),
    open: { kind: 'showServer', server: null },
    buttons: [],
  };
}

function fullAlert(server: ServerView, fleet: Fleet, rule: EndRule): Alert {
  const { name, idlest, report } = server;
  const seen = idlest === null || report === null ? null : seenSession(name, idlest, report.askedAt);
  const reset: AlertButton[] =
    seen === null || guardOf(name, rule) !== null
      ? []
      : [{ label: text.alert.reset(seen.user), command: { kind: 'reset', seen } }];
  const full = countFull(fleet);
  const body = sayBody(server, rule);
  return {
    key: `full ${name}`,
    title: text.alert.full.one(sayServerShort(server)),
    // With many full servers the total matters.
    body: full < TOGETHER_FROM ? body : text.alert.full.among(body, full, fleet.servers.length),
    open: { kind: 'showServer', server: name },
    buttons: [
      ...reset,
      { label: text.alert.console, command: { kind: 'connect', server: name, console: true } },
    ],
  };
}

/** The slots, and who can go first; whether they often leave sessions behind only where it is short. */
function sayBody(server: ServerView, rule: EndRule): string {
  const { idlest, evidences } = server;
  const words = text.alert.full;
  if (idlest === null) return words.body(saySlots(server), sayNobody(server, rule));
  const facts = sayOffer(server, idlest);
  const body = (parts: readonly string[]): string =>
    words.body(saySlots(server), words.idlest(text.evidence.canGoFirst(idlest.user ?? ''), parts.join(', ')));
  const habit = sayLeftBehind(evidences[idlest.id] ?? null);
  const whole = habit === null ? body(facts) : body([...facts, habit]);
  return whole.length <= LONGEST_BODY ? whole : body(facts);
}

/** The state of the offered session and for how long, and the work in it. */
function sayOffer({ evidences, report, works }: ServerView, idlest: Session): readonly string[] {
  const work = works[idlest.id];
  return [
    sayState(idlest, evidences[idlest.id] ?? null, report?.askedAt ?? 0),
    work === undefined ? text.work.notKnown : sayWork(work),
  ];
}

/** Why nobody can be offered. */
function sayNobody(server: ServerView, rule: EndRule): string {
  const words = text.alert.full;
  const { works } = server;
  const [first, ...others] = heldByWork(server, rule);
  if (first === undefined) return words.nobody;
  return words.working(first.user ?? '', sayProgram(works[first.id]?.because), others.length);
}

function countFull({ servers }: Fleet): number {
  return servers.filter(({ status }) => status === 'full').length;
}
