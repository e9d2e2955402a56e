import { type GuardRule, guardOf } from '../../../shared/domain/guard.ts';
import type { OfferRule } from '../../../shared/domain/idlest.ts';
import type { Doubt, FleetView, Job, ServerView, Session } from '../../../shared/domain/model.ts';
import { seenSession } from '../../../shared/domain/seen-session.ts';
import { takesSlot } from '../../../shared/domain/slots.ts';
import { heldByWork } from '../../../shared/domain/work/held-by-work.ts';
import { sayIdleShort } from '../../../shared/text/history/say-idle-short.ts';
import { sayClock } from '../../../shared/text/moment.ts';
import { sayDoubt } from '../../../shared/text/say-doubt.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { text } from '../../../shared/text/text.ts';
import { jobItem } from './job-menu.ts';
import { click, line, type MenuItem, separator } from './menu-item.ts';
import { sayProgram, sayServer, saySlots, sayWorkShort } from './menu-text.ts';
import { waitItems } from './wait-menu.ts';

/** More sessions than this are only counted: the window shows them. */
const MOST_SESSIONS = 12;

/** On which servers, and of which sessions, one click may end one. */
export type EndRule = GuardRule & OfferRule;

/** The menu of one server: its sessions, the ways to free a slot, and the ways to connect. */
export function serverMenu(
  server: ServerView,
  { jobs, waits }: Pick<FleetView, 'jobs' | 'waits'>,
  rule: EndRule,
): readonly MenuItem[] {
  return [
    line(sayServer(server)),
    ...stateLines(server),
    separator,
    ...sessionLines(server),
    resetItem(server, jobs, rule),
    ...messageItem(server),
    separator,
    ...waitItems(server, waits),
    click(text.serverMenu.connect, { kind: 'connect', server: server.name, console: false }),
    click(text.serverMenu.console, { kind: 'connect', server: server.name, console: true }),
    click(text.serverMenu.show, { kind: 'showServer', server: server.name }),
  ];
}

/** *Reset gatesb (disconnected 3 d 2 h, quiet)*, or why there is none to reset. `say`: the label for a user and the facts. */
export function resetItem(
  server: ServerView,
  jobs: readonly Job[],
  rule: EndRule,
  say: (user: string, facts: string) => string = text.serverMenu.reset,
): MenuItem {
  const { idlest, works } = server;
  if (server.report?.kind !== 'answer') return line(text.serverMenu.noAnswer);
  // No session is offered on an old answer; the click asks again, and then the menu has the offer.
  if (server.stale)
    return click(text.serverMenu.old(sayClock(server.report.askedAt)), {
      kind: 'refresh',
      server: server.name,
    });
  const seen = idlest === null ? null : seenSession(server.name, idlest, server.report.askedAt);
  if (idlest === null || seen === null) return line(sayNobody(server, rule));
  const job = jobs.find(
    (one) => one.server === server.name && one.session.id === idlest.id && one.step !== 'ended',
  );
  if (job !== undefined) return jobItem(job);
  const guarded = guardOf(server.name, rule);
  if (guarded !== null) return line(text.serverMenu.guarded[guarded]);
  const facts = sayFacts(sayIdleOn(server, idlest), sayWorkShort(works[idlest.id]));
  return click(say(seen.user, facts), { kind: 'reset', seen });
}

/** Why nobody is offered: who would be, if they did not work. */
function sayNobody(server: ServerView, rule: EndRule): string {
  const [first] = heldByWork(server, rule);
  if (first === undefined) return text.serverMenu.nobody;
  return text.serverMenu.nobodyWorking(first.user ?? '', sayProgram(server.works[first.id]?.because));
}

function sayFacts(idle: string, work: string): string {
  return `${idle}, ${work}`;
}

function sayIdleOn({ evidences, lastAnswer }: ServerView, session: Session): string {
  return sayIdleShort(session, evidences[session.id] ?? null, lastAnswer?.askedAt ?? 0);
}

/** A message is written in the window. Only where a user would see it: a disconnected session shows nothing. */
function messageItem({ name, report }: ServerView): readonly MenuItem[] {
  const seen =
    report?.kind === 'answer' &&
    report.sessions.some(({ user, state, current }) => user !== null && state === 'active' && !current);
  return seen ? [click(text.serverMenu.message, { kind: 'showServer', server: name })] : [];
}

function stateLines(server: ServerView): readonly MenuItem[] {
  const { report, lastAnswer } = server;
  if (report === null) return [line(text.serverMenu.notAsked)];
  if (report.kind === 'answer') {
    return [
      line(saySlots(server)),
      ...report.doubts.filter(({ mayHideSessions }) => mayHideSessions).map(doubtLine),
    ];
  }
  const last = lastAnswer === null ? [] : [line(text.serverMenu.lastAnswer(sayClock(lastAnswer.askedAt)))];
  return [line(sayFailure(report.error).message), ...last];
}

function doubtLine(doubt: Doubt): MenuItem {
  return line(sayDoubt(doubt));
}

function sessionLines(server: ServerView): readonly MenuItem[] {
  const { lastAnswer } = server;
  const people = (lastAnswer?.sessions ?? []).filter((session) => session.user !== null);
  if (people.length === 0) return lastAnswer === null ? [] : [line(text.serverMenu.nobodyOn)];
  const shown = people.slice(0, MOST_SESSIONS).map((session) => sessionItem(session, server));
  return people.length > MOST_SESSIONS
    ? [...shown, line(text.serverMenu.more(people.length - MOST_SESSIONS))]
    : shown;
}

/** A session that works can only be ended in the window, which shows what runs in it. */
function sessionItem(session: Session, server: ServerView): MenuItem {
  const said = saySession(session, server);
  return server.works[session.id]?.verdict === 'working'
    ? click(text.serverMenu.inWindow(said), { kind: 'showServer', server: server.name })
    : line(said);
}

/** What is not known of its work is said where it can be ended, not in each row. */
function saySession(session: Session, server: ServerView): string {
  const work = server.works[session.id];
  const idle = sayIdleOn(server, session);
  const user = session.user ?? '';
  const words = text.serverMenu;
  const isKnown = work !== undefined && work.verdict !== 'unknown';
  const facts = isKnown ? sayFacts(idle, sayWorkShort(work)) : idle;
  const said = words.session(session.current ? words.thisSession(user) : user, facts);
  return takesSlot(session) ? said : words.noSlot(said);
}
