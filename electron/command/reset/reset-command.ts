import { guardOf } from '../../../shared/domain/guard.ts';
import { type OfferRule, offerRule } from '../../../shared/domain/idlest.ts';
import type { Answer, ServerName } from '../../../shared/domain/model.ts';
import { type SeenSession, seenSession } from '../../../shared/domain/seen-session.ts';
import { isKnownAccount } from '../../../shared/names/account.ts';
import { text } from '../../../shared/text/text.ts';
import type { OpenedEngine } from '../../engine/open-engine.ts';
import { thisComputer } from '../../engine/this-computer.ts';
import { answerOf, sayWorkUnread } from '../actions/asked-server.ts';
import { followJob, jobSettings } from '../actions/follow-job.ts';
import { type NoteJobs, withJobs } from '../actions/with-jobs.ts';
import type { GivenTo, JobOptions } from '../arguments/invocation.ts';
import { confirmed } from '../ask.ts';
import { openCommandEngine, type StartTools } from '../command-engine.ts';
import { sayDemo } from '../demo-line.ts';
import { print, say } from '../output.ts';
import { readWorkOf } from '../work/ask-servers-work.ts';
import { resetOffer, sayAllWorking, sayOffered } from './reset-offer.ts';

/** The session to reset. */
interface Chosen {
  readonly seen: SeenSession;
  /** Who, where, and what is known of the session: a clause for the middle of a sentence. */
  readonly what: string;
}

/**
 * The safe reset of the idlest session, as in the app; what runs is read before it is chosen. 0: freed, or only
 * shown (`--dry-run`); 1: not done.
 */
export async function resetIdlest(given: GivenTo<'reset-idlest'>, startTools: StartTools): Promise<number> {
  const overrides = jobSettings(given);
  const opened = openCommandEngine(given, [given.server], startTools, { overrides });
  return withJobs(opened, async (started) => {
    sayDemo(given);
    return resetIdlestOf(opened, given, started);
  });
}

/** The same in an open engine. `started`: called with the id of the job, if one is started. */
export async function resetIdlestOf(
  opened: OpenedEngine,
  given: JobOptions & { readonly server: ServerName; readonly dryRun: boolean },
  started: NoteJobs,
): Promise<number> {
  const { engine, settings } = opened;
  const chosen = await choose(given, opened);
  if (chosen === null) return given.dryRun ? 0 : 1;
  const { seen, what } = chosen;
  if (given.dryRun) {
    const guard = guardOf(given.server, settings.inForce(), thisComputer());
    if (guard === null) print(`Would reset ${what}`);
    else say(`Would not reset ${what}. ${text.refusal.guard[guard]}`);
    return 0;
  }
  if (!given.yes && !(await confirmed(`Reset ${what}? [y/N] `, 'Nothing was reset'))) return 1;
  const job = engine.act('reset', seen, 'command', null, given.ignoreWork);
  started(job.id);
  return followJob(opened, job, `Resetting ${what}`);
}

/** Asks the server and chooses; when nobody is offered, null, and the reason is printed. Throws when it does not answer. */
async function choose(
  { server: name, ignoreWork }: JobOptions & { readonly server: ServerName },
  { engine, settings, caller }: OpenedEngine,
): Promise<Chosen | null> {
  await engine.refresh();
  const ruleOf = (answer: Answer): OfferRule => offerRule(settings.inForce(), caller, answer);
  const first = answerOf(engine).answer;
  // Where nobody is idle enough, it does not matter what runs.
  if (resetOffer(first, ruleOf(first), {}, false).session !== null) await readWorkOf(engine, [name]);
  const { answer, server } = answerOf(engine);
  sayWorkUnread(server);
  const rule = ruleOf(answer);
  const { session, working } = resetOffer(answer, rule, server.works, ignoreWork);
  const seen = session === null ? null : seenSession(name, session, answer.askedAt);
  if (session !== null && seen !== null)
    return { seen, what: sayOffered(session, server, engine.knownWork(server.name), Date.now()) };
  if (working.length > 0) say(sayAllWorking(name, working, server.works));
  else {
    const reason = isKnownAccount(rule.caller)
      ? 'no session has been idle long enough to be reset.'
      : text.objection.long('callerUnknown', settings.inForce());
    say(`${name}: ${reason}`);
  }
  return null;
}
