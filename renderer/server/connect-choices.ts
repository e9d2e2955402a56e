import { type OfferRule, workingSessions } from '../../shared/domain/idlest.ts';
import type { ServerView, Session, Wait } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { sayWorker, type Worker } from '../../shared/text/work/say-workers.ts';
import { shownSessions } from '../fleet/situation.ts';
import { type ActionContext, refusalOf } from '../sessions/row-actions.ts';
import { openDialog } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { connect } from './server-requests.ts';

/** Whether connecting could be refused or could end a session: all slots are taken, or it is not known. */
export function asksBeforeConnect({ status }: ServerView): boolean {
  return status !== 'free';
}

/** Connects; first shows the ways to connect when the server may have no free slot. */
export function connectOrAsk(store: Store, server: ServerView): void {
  if (asksBeforeConnect(server)) openDialog(store, { kind: 'connect', server: server.name });
  else void connect(store, server.name, false);
}

/** The users who are on, in the order of the answer; of the last known answer while the server does not answer. */
export function peopleOn(server: ServerView): readonly Session[] {
  return shownSessions(server).sessions.filter(({ user }) => user !== null);
}

/** The users a message would reach. */
export function askable(server: ServerView, context: ActionContext): readonly Session[] {
  return peopleOn(server).filter((session) => refusalOf('message', session, context) === null);
}

/** Why the idlest session cannot be freed first; null when it can. */
export function refusalToFree(server: ServerView, context: ActionContext): string | null {
  const { idlest } = server;
  if (context.stale === 'noAnswer') return text.idlest.noAnswer;
  if (context.stale === 'old') return text.objection.stale.old.long;
  if (idlest !== null) return refusalOf('reset', idlest, context)?.long ?? null;
  const workers = workersOn(server, context.rule);
  return workers.length === 0 ? text.connect.freeNobody : `${workers.map(sayWorker).join('. ')}.`;
}

/** Why no one can be sent a message; null when at least one user can. */
export function refusalToAsk(server: ServerView, context: ActionContext): string | null {
  if (context.stale !== null) return text.objection.stale[context.stale].long;
  return askable(server, context).length > 0 ? null : text.connect.askNobody;
}

/**
 * Those whose session would be offered if it did not work; with `before`, only those who would come before that one. In the
 * order of the offer.
 */
export function workersOn(
  { report, works }: ServerView,
  rule: OfferRule,
  before: Session | null = null,
): readonly Worker[] {
  if (report?.kind !== 'answer') return [];
  return workingSessions(report.sessions, rule, works, before).flatMap((session) => {
    const work = works[session.id];
    return work === undefined ? [] : [{ session, work }];
  });
}

/** The wait for a slot on this server, if there is one. */
export function waitOn(waits: readonly Wait[], server: ServerView): Wait | undefined {
  return waits.find((wait) => wait.server === server.name);
}
