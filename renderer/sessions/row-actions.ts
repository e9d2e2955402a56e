import { assertNever } from '../../shared/basics/assert.ts';
import type { Guard } from '../../shared/domain/guard.ts';
import type { OfferRule } from '../../shared/domain/idlest.ts';
import type { Job, Session } from '../../shared/domain/model.ts';
import type { RowAction } from '../../shared/domain/permission.ts';
import { type ActionObjection, isEnd, objectionToAction } from '../../shared/domain/permission.ts';
import { isForbiddenWork } from '../../shared/domain/work/forbidden-works.ts';
import type { Works } from '../../shared/domain/work/work.ts';
import { sayWorking } from '../../shared/text/say-working.ts';
import { text } from '../../shared/text/text.ts';
import type { Stale } from '../fleet/situation.ts';
import { sayInJob } from '../jobs/job-cards.ts';

/** In the order of the menu. */
export const ROW_ACTIONS = [
  'reset',
  'logOff',
  'logOffAnyway',
  'disconnect',
  'message',
  'look',
  'control',
] as const satisfies readonly RowAction[];

/** Why something cannot be done to a session, as a short text and as a sentence. */
export interface Refusal {
  readonly short: string;
  readonly long: string;
}

/** What decides whether something may be done to the sessions of one server. */
export interface ActionContext {
  readonly rule: OfferRule;
  readonly guard: Guard | null;
  /** Why the sessions may be out of date; null when they are fresh. */
  readonly stale: Stale | null;
  /** The jobs of this server that have not ended. */
  readonly jobs: readonly Job[];
  /** What is known of the work in the sessions. */
  readonly works: Works;
}

/** Why this cannot be done to a session, or to its processes, now; null when it can. The engine decides again. */
export function refusalOf(
  action: RowAction | 'endProcess',
  session: Session,
  context: ActionContext,
): Refusal | null {
  const { rule, guard, stale, jobs } = context;
  const objection = objectionIn(action, session, rule);
  // The idle time of an old answer may be wrong by now.
  const aboutIdle = objection === 'recentInput' || objection === 'idleUnknown';
  if (objection !== null && !(stale !== null && aboutIdle)) return sayObjection(objection, rule);
  const guarded = isEnd(action) || action === 'disconnect' || action === 'endProcess';
  if (guarded && guard !== null) return { short: text.guard.short[guard], long: text.guard.long[guard] };
  const job = jobs.find((each) => each.session.id === session.id);
  if (job !== undefined && action !== 'look' && action !== 'control') return sayInJob(job, 0);
  if (stale !== null) return text.objection.stale[stale];
  return isEnd(action) ? sayForbidden(session, context.works) : null;
}

/** The same for the menu: there a log off anyway is not offered where a log off is enough. */
export function menuRefusalOf(action: RowAction, session: Session, context: ActionContext): Refusal | null {
  const refusal = refusalOf(action, session, context);
  if (action !== 'logOffAnyway' || refusal !== null) return refusal;
  return objectionToAction('logOff', session, context.rule) === null ? text.actions.anywayNotNeeded : null;
}

/** Work that nothing overrides; what else works can still be ended from its own row, after a question. */
function sayForbidden({ id, user }: Session, works: Works): Refusal | null {
  const because = works[id]?.because;
  if (!isForbiddenWork(because)) return null;
  const { short, long } = text.workers.forbidden;
  return { short, long: long(sayWorking(user ?? '', because)) };
}

function objectionIn(
  action: RowAction | 'endProcess',
  session: Session,
  rule: OfferRule,
): ActionObjection | 'notActive' | null {
  switch (action) {
    case 'reset':
    case 'logOff':
    case 'logOffAnyway':
    case 'disconnect':
    case 'message':
    case 'endProcess':
      return objectionToAction(action, session, rule);
    case 'look':
    case 'control': {
      // Viewing has the same conditions as a message: Windows asks the user for consent.
      const objection = objectionToAction('message', session, rule);
      if (objection === 'seesNoMessage') return 'notActive';
      return objection ?? (session.state === 'active' ? null : 'notActive');
    }
    default:
      return assertNever(action);
  }
}

function sayObjection(objection: ActionObjection | 'notActive', rule: OfferRule): Refusal {
  switch (objection) {
    case 'alreadyDisconnected':
    case 'seesNoMessage':
    case 'notActive':
      return text.actions[objection];
    default:
      return { short: text.objection.short[objection], long: text.objection.long(objection, rule) };
  }
}
