import { guardOf } from '../../../shared/domain/guard.ts';
import { offerRule } from '../../../shared/domain/idlest.ts';
import type { Answer, Job, ServerView } from '../../../shared/domain/model.ts';
import { type SeenSession, seenSession } from '../../../shared/domain/seen-session.ts';
import { isForbiddenWork } from '../../../shared/domain/work/forbidden-works.ts';
import { isKnownAccount } from '../../../shared/names/account.ts';
import type { Said } from '../../../shared/text/say-failure.ts';
import { sayJobEnd } from '../../../shared/text/say-outcome.ts';
import { sayWorkFailure } from '../../../shared/text/say-work.ts';
import { text } from '../../../shared/text/text.ts';
import type { Engine } from '../../engine/engine.ts';
import type { OpenedEngine } from '../../engine/open-engine.ts';
import { SlotwatchError } from '../../engine/slotwatch-error.ts';
import { thisComputer } from '../../engine/this-computer.ts';
import { confirmed } from '../ask.ts';
import type { Invocation } from '../command-arguments.ts';
import { openCommandEngine, type StartTools } from '../command-engine.ts';
import { sayDemo } from '../demo-line.ts';
import { onInterrupt } from '../interrupt.ts';
import { print, say } from '../output.ts';
import { readWorkOf } from '../work/ask-servers-work.ts';
import { resetOffer, sayAllWorking, sayOffered } from './reset-offer.ts';

type Given = Extract<Invocation, { command: 'reset-idlest' }>;

/** How many newer lines the audit log may get between the first and the last line of a job. */
const MOST_LINES_SINCE = 200;

/** The session to reset. */
interface Chosen {
  readonly seen: SeenSession;
  /** Who, where, and what is known of the session: a clause for the middle of a sentence. */
  readonly what: string;
}

/**
 * The safe reset of the idlest session, as in the app; what runs is read before it is chosen. 0: freed, or nothing to do
 * with `--dry-run`; 1: not done.
 */
export async function resetIdlest(given: Given, startTools: StartTools): Promise<number> {
  const overrides = {
    ...(given.undoSeconds === null ? {} : { undoSeconds: given.undoSeconds }),
    ...(given.warnSeconds === null ? {} : { warnSeconds: given.warnSeconds }),
  };
  const opened = openCommandEngine(given, [given.server], startTools, { overrides });
  const { engine, settings, dispose } = opened;
  let startedJob: string | null = null;
  try {
    sayDemo(given);
    const chosen = await choose(given, opened);
    if (chosen === null) return given.dryRun ? 0 : 1;
    const { seen, what } = chosen;
    if (given.dryRun) {
      const guard = guardOf(given.server, settings.inForce(), thisComputer());
      if (guard === null) print(`Would reset ${what}`);
      else say(`Would not reset ${what}. ${text.refusal.guard[guard]}`);
      return 0;
    }
    if (!given.yes && !(await confirmed(`Reset ${what}? [y/N] `))) return 1;
    const job = engine.act('reset', seen, 'command', null, given.ignoreWork);
    startedJob = job.id;
    const undoable =
      settings.inForce().undoSeconds > 0
        ? ` Ctrl+C within ${settings.inForce().undoSeconds} s undoes it.`
        : '';
    say(`Resetting ${what}.${undoable}`);
    const ended = await endOf(engine, job.id);
    const { message, hint } = sayEnd(ended);
    if (ended?.outcome?.code === 'freed') {
      print(message);
      return 0;
    }
    say(`${message} ${hint}`.trim());
    return 1;
  } finally {
    await dispose();
    if (startedJob !== null) await sayIfNotWritten(engine, startedJob);
  }
}

/** Asks the server and chooses; when nobody is offered, null, and the reason is printed. Throws when it does not answer. */
async function choose(given: Given, { engine, settings, caller }: OpenedEngine): Promise<Chosen | null> {
  const rule = offerRule(settings.inForce(), caller);
  await engine.refresh();
  // Where nobody is idle enough, it does not matter what runs.
  if (resetOffer(answerOf(engine).answer, rule, {}, false).session !== null)
    await readWorkOf(engine, [given.server]);
  const { answer, server } = answerOf(engine);
  if (server.workFailure !== null) {
    const { message, hint } = sayWorkFailure(server.workFailure);
    say(`${message} ${hint}`.trim());
  }
  const { session, working } = resetOffer(answer, rule, server.works, given.ignoreWork);
  const seen = session === null ? null : seenSession(given.server, session, answer.askedAt);
  if (session !== null && seen !== null)
    return { seen, what: sayOffered(session, server, engine.knownWork(server.name), Date.now()) };
  if (working.length > 0) say(sayAllWorking(given.server, working, server.works));
  else {
    const reason = isKnownAccount(caller)
      ? 'nobody is idle enough to be reset.'
      : text.objection.long('callerUnknown', settings.inForce());
    say(`${given.server}: ${reason}`);
  }
  return null;
}

/** The only server, and its answer; throws what it failed with. */
function answerOf(engine: Engine): { readonly server: ServerView; readonly answer: Answer } {
  const [server] = engine.view().servers;
  if (server === undefined || server.report === null) throw new Error('unreachable: the server was asked');
  if (server.report.kind === 'noAnswer') throw new SlotwatchError(server.report.error);
  return { server, answer: server.report };
}

/**
 * How the job ends. A signal undoes it if it has not acted yet, and the end is awaited until it is in the audit log; a
 * second signal waits no longer, and then the result is null.
 */
async function endOf(engine: Engine, jobId: string): Promise<Job | null> {
  const secondSignal = new Promise<null>((resolve) => {
    let signals = 0;
    // Until the command ends: what is left to do after this must not be interrupted either.
    onInterrupt(() => {
      engine.cancel(jobId);
      signals++;
      if (signals > 1) resolve(null);
    });
  });
  return Promise.race([engine.jobEnded(jobId), secondSignal]);
}

/** How it ended; null when that was not awaited. What helps against work is another option, and not a row of the window. */
function sayEnd(ended: Job | null): Said {
  if (ended === null) return { message: 'Interrupted before the end was known.', hint: '' };
  const said = sayJobEnd(ended);
  const { code, work } = ended.outcome ?? {};
  if (code !== 'working') return said;
  const hint = isForbiddenWork(work) ? '' : 'To reset it all the same, add --ignore-work.';
  return { message: said.message, hint };
}

/** Prints an end that is not in the audit log (the disk is full), because the log's reader would miss it. */
async function sayIfNotWritten(engine: Engine, jobId: string): Promise<void> {
  const lines = await engine.readAudit('', MOST_LINES_SINCE);
  const written = lines.some((line) => line.jobId === jobId && line.event === 'ended');
  if (!written) say('slotwatch: how it ended could not be written to the audit log. Has the disk room?');
}
