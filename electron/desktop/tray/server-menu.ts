import { type GuardRule, guardOf } from '../../../shared/domain/guard.ts';
import type { Doubt, FleetView, Job, ServerView, Session } from '../../../shared/domain/model.ts';
import { seenSession } from '../../../shared/domain/seen-session.ts';
import { takesSlot } from '../../../shared/domain/slots.ts';
import { sayClock } from '../../../shared/text/moment.ts';
import { sayDoubt } from '../../../shared/text/say-doubt.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { text } from '../../../shared/text/text.ts';
import { jobItem } from './job-menu.ts';
import { click, line, type MenuItem, separator } from './menu-item.ts';
import { sayIdleShort, sayServer, saySlots } from './menu-text.ts';
import { waitItems } from './wait-menu.ts';

/** More sessions than this are only counted: the window shows them. */
const MOST_SESSIONS = 12;

/** The menu of one server: its sessions, the ways to free a slot, and the ways to connect. */
export function serverMenu(
  server: ServerView,
  { jobs, waits }: Pick<FleetView, 'jobs' | 'waits'>,
  guard: GuardRule,
): readonly MenuItem[] {
  return [
    line(sayServer(server)),
    ...stateLines(server),
    separator,
    ...sessionLines(server),
    resetItem(server, jobs, guard),
    ...messageItem(server),
    separator,
    ...waitItems(server, waits),
    click(text.serverMenu.connect, { kind: 'connect', server: server.name, console: false }),
    click(text.serverMenu.console, { kind: 'connect', server: server.name, console: true }),
    click(text.serverMenu.show, { kind: 'showServer', server: server.name }),
  ];
}

/** *Reset idlest: gatesb, disconnected 3 d 2 h*, or why there is none to reset. `words`: the name for the sentence. */
export function resetItem(
  server: ServerView,
  jobs: readonly Job[],
  guard: GuardRule,
  words = text.serverMenu.resetIdlest,
): MenuItem {
  const { idlest } = server;
  if (server.report?.kind !== 'answer') return line(text.serverMenu.noAnswer(words));
  // No session is offered on an old answer; the click asks again, and then the menu has the offer.
  if (server.stale)
    return click(text.serverMenu.old(words, sayClock(server.report.askedAt)), {
      kind: 'refresh',
      server: server.name,
    });
  const seen = idlest === null ? null : seenSession(server.name, idlest, server.report.askedAt);
  if (idlest === null || seen === null) return line(text.serverMenu.nobody(words));
  const job = jobs.find(
    (one) => one.server === server.name && one.session.id === idlest.id && one.step !== 'ended',
  );
  if (job !== undefined) return jobItem(job);
  const guarded = guardOf(server.name, guard);
  if (guarded !== null) return line(text.serverMenu.guarded[guarded](words));
  return click(text.serverMenu.reset(words, seen.user, sayIdleShort(idlest)), { kind: 'reset', seen });
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

function sessionLines({ lastAnswer }: ServerView): readonly MenuItem[] {
  const people = (lastAnswer?.sessions ?? []).filter((session) => session.user !== null);
  if (people.length === 0) return lastAnswer === null ? [] : [line(text.serverMenu.nobodyOn)];
  const shown = people.slice(0, MOST_SESSIONS).map((session) => line(saySession(session)));
  return people.length > MOST_SESSIONS
    ? [...shown, line(text.serverMenu.more(people.length - MOST_SESSIONS))]
    : shown;
}

function saySession(session: Session): string {
  const user = session.user ?? '';
  const words = text.serverMenu;
  const said = words.session(session.current ? words.thisSession(user) : user, sayIdleShort(session));
  return takesSlot(session) ? said : words.noSlot(said);
}
