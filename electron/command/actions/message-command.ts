import { offerRule } from '../../../shared/domain/idlest.ts';
import type { Batch } from '../../../shared/domain/model.ts';
import { seenSession } from '../../../shared/domain/seen-session.ts';
import { withHint } from '../../../shared/text/say-failure.ts';
import { sayOutcome } from '../../../shared/text/say-outcome.ts';
import { text } from '../../../shared/text/text.ts';
import type { Engine } from '../../engine/engine.ts';
import type { OpenedEngine } from '../../engine/open-engine.ts';
import type { GivenTo } from '../arguments/invocation.ts';
import { confirmed } from '../ask.ts';
import { openCommandEngine, type StartTools } from '../command-engine.ts';
import { sayDemo } from '../demo-line.ts';
import { print, say } from '../output.ts';
import type { ListedSession } from '../sessions/listed-sessions.ts';
import { sayUnknown } from '../sessions/sessions-print.ts';
import { someOf } from '../some-of.ts';
import { INTERRUPTED, jobSettings, sayUndo, secondSignal } from './follow-job.ts';
import { type MessagePlan, planMessage } from './message-plan.ts';
import { sayPlace } from './say-place.ts';
import { type NoteJobs, withJobs } from './with-jobs.ts';

type Given = GivenTo<'message'>;

const NOTHING_SENT = 'No message was sent';

/**
 * Sends a text to everybody on these servers who can see it, or to those that were named. 0: all were sent, and every
 * server was heard; 1: some were not, with the reasons.
 */
export async function message(given: Given, startTools: StartTools): Promise<number> {
  const opened = openCommandEngine(given, given.servers, startTools, { overrides: jobSettings(given) });
  return withJobs(opened, async (started) => {
    sayDemo(given);
    await opened.engine.refresh();
    const rule = offerRule(opened.settings.inForce(), opened.caller);
    const plan = planMessage(opened.engine.view(), given, rule);
    sayLeftOut(plan);
    const isSent = await sendTo(plan.sessions, given, opened, started);
    return isSent && plan.unknown.length === 0 ? 0 : 1;
  });
}

async function sendTo(
  to: readonly ListedSession[],
  given: Given,
  opened: OpenedEngine,
  started: NoteJobs,
): Promise<boolean> {
  if (to.length === 0) {
    say(`${NOTHING_SENT}: no connected user would see it.`);
    return false;
  }
  const many = to.length > 1;
  const whom = many ? sayHowMany(to) : to.map(sayWhere).join('');
  if (many) say(`To ${someOf(to.map(sayWhere))}`);
  if (many && !given.yes && !(await confirmed(`Send it to ${whom}? [y/N] `, NOTHING_SENT))) return false;
  const seen = to.flatMap(({ server, session, askedAt }) => seenSession(server, session, askedAt) ?? []);
  const { id } = opened.engine.actOnAll('message', seen, 'command', given.text);
  // Before it is said that a signal undoes it.
  const ending = Promise.race([
    batchEnded(opened.engine, id),
    secondSignal(() => opened.engine.stopBatch(id)),
  ]);
  say(`Sending it to ${whom}.${sayUndo(opened)}`);
  const ended = await ending;
  const batch = ended ?? opened.engine.view().batches.find((one) => one.id === id);
  started(...(batch?.items ?? []).flatMap(({ jobId }) => jobId ?? []));
  if (ended === null) say(INTERRUPTED);
  return ended !== null && sayEnds(ended);
}

/** Prints how each ended; whether all were sent. */
function sayEnds({ items }: Batch): boolean {
  for (const { outcome, server, session } of items) {
    if (outcome === null) continue;
    const sentence = withHint(sayOutcome(outcome, { action: 'message', by: 'msg', server, session }));
    if (outcome.code === 'sent') print(sentence);
    else say(sentence);
  }
  return items.every(({ outcome }) => outcome?.code === 'sent');
}

function batchEnded(engine: Engine, batchId: string): Promise<Batch> {
  const ended = (): Batch | undefined =>
    engine.view().batches.find(({ id, step }) => id === batchId && step === 'ended');
  return new Promise((resolve) => {
    const off = engine.onChange(() => {
      const batch = ended();
      if (batch === undefined) return;
      off();
      resolve(batch);
    });
  });
}

function sayLeftOut(plan: MessagePlan): void {
  for (const line of sayUnknown(plan)) say(line);
  for (const [objection, those] of plan.leftOut)
    say(`Not to ${someOf(those.map(sayWhere))}. ${text.refusal.objection[objection]}`);
}

function sayWhere({ server, session }: ListedSession): string {
  return sayPlace(session, { name: server });
}

function sayHowMany(to: readonly ListedSession[]): string {
  const servers = new Set(to.map(({ server }) => server)).size;
  return `${to.length} sessions on ${servers === 1 ? '1 server' : `${servers} servers`}`;
}
