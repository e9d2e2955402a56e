import { refusalOf } from '../../../shared/domain/action-refusal.ts';
import type { Refusal } from '../../../shared/domain/failure.ts';
import { offerRule } from '../../../shared/domain/idlest.ts';
import type { ServerView, Session } from '../../../shared/domain/model.ts';
import { seenSession } from '../../../shared/domain/seen-session.ts';
import { isForbiddenWork } from '../../../shared/domain/work/forbidden-works.ts';
import { sayRefusal, withHint } from '../../../shared/text/say-failure.ts';
import type { OpenedEngine } from '../../engine/open-engine.ts';
import { thisComputer } from '../../engine/this-computer.ts';
import type { GivenTo } from '../arguments/invocation.ts';
import { confirmed } from '../ask.ts';
import { openCommandEngine, type StartTools } from '../command-engine.ts';
import { sayDemo } from '../demo-line.ts';
import { print, say } from '../output.ts';
import { sayOffered } from '../reset/reset-offer.ts';
import { readWorkOf } from '../work/ask-servers-work.ts';
import { answerOf, sayWorkUnread } from './asked-server.ts';
import { followJob, IGNORE_WORK_HINT, jobSettings } from './follow-job.ts';
import { type NoteJobs, withJobs } from './with-jobs.ts';

type Given = GivenTo<'logoff' | 'disconnect'>;

/** How each verb is called in the engine and in sentences. */
const WORDS = {
  logoff: { action: 'logOff', do: 'log off', doing: 'Logging off', nothing: 'Nobody was logged off' },
  disconnect: {
    action: 'disconnect',
    do: 'disconnect',
    doing: 'Disconnecting',
    nothing: 'Nobody was disconnected',
  },
} as const;

/**
 * Logs one session off, or disconnects it, by the same safe job as in the app. 0: done, or nothing to do with
 * `--dry-run`; 1: not done, with the reason. Throws when the server does not answer.
 */
export async function endSession(given: Given, startTools: StartTools): Promise<number> {
  const overrides = jobSettings(given);
  const opened = openCommandEngine(given, [given.server], startTools, { overrides });
  return withJobs(opened, async (started) => {
    sayDemo(given);
    return endIn(opened, given, started);
  });
}

async function endIn(opened: OpenedEngine, given: Given, started: NoteJobs): Promise<number> {
  const words = WORDS[given.command];
  const { engine } = opened;
  await engine.refresh();
  const first = refusalIn(opened, given);
  // What may not be ended anyway need not be read.
  if (given.command === 'logoff' && first === null) {
    await readWorkOf(engine, [given.server]);
    sayWorkUnread(answerOf(engine).server);
  }
  const { server, answer } = answerOf(engine);
  const session = sessionIn(server, given.sessionId);
  if (session === undefined) {
    say(`${server.name} has no session ${given.sessionId}. ${words.nothing}.`);
    return given.dryRun ? 0 : 1;
  }
  const what = sayOffered(session, server, engine.knownWork(server.name), Date.now());
  const refusal = refusalIn(opened, given);
  const seen = seenSession(server.name, session, answer.askedAt);
  if (refusal !== null || seen === null) {
    const reason = refusal === null ? '' : sayWhy(refusal);
    say(given.dryRun ? `Would not ${words.do} ${what}. ${reason}` : `${reason} ${words.nothing}.`);
    return given.dryRun ? 0 : 1;
  }
  if (given.dryRun) {
    print(`Would ${words.do} ${what}`);
    return 0;
  }
  if (!given.yes && !(await confirmed(`${capital(words.do)} ${what}? [y/N] `, words.nothing))) return 1;
  const job = engine.act(words.action, seen, 'command', null, given.ignoreWork);
  started(job.id);
  return followJob(opened, job, `${words.doing} ${what}`);
}

/** Why the engine would not start it; null also for a session that is not there. */
function refusalIn({ engine, settings, caller }: OpenedEngine, given: Given): Refusal | null {
  const { server } = answerOf(engine);
  const session = sessionIn(server, given.sessionId);
  if (session === undefined) return null;
  const { action } = WORDS[given.command];
  const target = { server: server.name, session, work: server.works[session.id] ?? null };
  const inForce = settings.inForce();
  const rules = { guard: inForce, rule: offerRule(inForce, caller, server.report), here: thisComputer() };
  return refusalOf(action, target, rules, given.ignoreWork);
}

function sessionIn({ report }: ServerView, sessionId: number): Session | undefined {
  return report?.kind === 'answer' ? report.sessions.find(({ id }) => id === sessionId) : undefined;
}

/** What helps against work is another option, and not a row of the window. */
function sayWhy(refusal: Refusal): string {
  const said = sayRefusal(refusal);
  if (refusal.kind !== 'working') return withHint(said);
  return isForbiddenWork(refusal.work) ? said.message : `${said.message} ${IGNORE_WORK_HINT}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
