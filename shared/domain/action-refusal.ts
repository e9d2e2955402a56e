import type { ThisComputer } from '../names/server-name.ts';
import type { Refusal } from './failure.ts';
import { type GuardRule, guardOf } from './guard.ts';
import type { OfferRule } from './idlest.ts';
import type { ServerName, Session } from './model.ts';
import { type AskedAction, isEnd, objectionToAction } from './permission.ts';
import { isForbiddenWork } from './work/forbidden-works.ts';
import type { Work } from './work/work.ts';

/** What decides whether an action is allowed. */
export interface ActionRules {
  readonly guard: GuardRule;
  readonly rule: OfferRule;
  readonly here: ThisComputer;
}

/** The session, and what is known of the work in it. */
export interface ActionTarget {
  readonly server: ServerName;
  readonly session: Session;
  readonly work: Work | null;
}

/**
 * Why this action is not even started on this session, or null when it may be. `despiteWork`: the user was told that it
 * works, and wants it ended all the same, as with every log off anyway; what a policy forbids stays forbidden.
 */
export function refusalOf(
  action: AskedAction,
  { server, session, work }: ActionTarget,
  { guard: guardRule, rule, here }: ActionRules,
  despiteWork: boolean,
): Refusal | null {
  const guard = action === 'message' ? null : guardOf(server, guardRule, here);
  if (guard !== null) return { kind: 'guard', guard };
  const objection = objectionToAction(action, session, rule);
  if (objection !== null) return { kind: 'objection', objection, sessionId: session.id, server };
  if (work?.verdict !== 'working' || !isEnd(action)) return null;
  if ((despiteWork || action === 'logOffAnyway') && !isForbiddenWork(work.because)) return null;
  return { kind: 'working', user: session.user ?? '', server, work: work.because };
}
