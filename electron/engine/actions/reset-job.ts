import { toError } from '../../../shared/assert.ts';
import { type OfferRule, sayIdle } from '../../../shared/idlest.ts';
import type {
  ActionableId,
  EndTool,
  Job,
  JobStep,
  OutcomeCode,
  Report,
  ServerName,
  Session,
} from '../../../shared/model.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Log } from '../log.ts';
import { actionableId, asTyped, endSession } from '../tools/commands.ts';
import { readErrorNumber } from '../tools/failures.ts';
import type { RunTool, ToolOutput } from '../tools/tool.ts';
import type { AuditEntry, AuditLog } from './audit-log.ts';
import { compare, isGone, type Why } from './compare.ts';
import { sayOutcome } from './outcomes.ts';

/** How long the server may take to show that the session is gone. */
const CONFIRM_WITHIN_MS = 10_000;
/** Between two looks while it is not. */
const LOOK_EVERY_MS = 1000;
const ACCESS_DENIED = 5;

/** What a reset needs of the world around it. */
export interface ResetWorld {
  /** Asks the server by a question that begins now. */
  askNow(server: ServerName, signal?: AbortSignal): Promise<Report>;
  readonly run: RunTool;
  readonly audit: AuditLog;
  readonly log: Log;
  /** The settings at the time of the call: a user protected during the countdown is safe. */
  settings(): Settings;
  rule(): OfferRule;
  /** Called with every step after the first. */
  publish(job: Job): void;
}

/** The tool that ends such a session: active people get their programs ended in order, the rest is reset. */
export function endToolFor(session: Session, settings: Settings): EndTool {
  return session.state === 'active' ? settings.endActiveBy : settings.endDisconnectedBy;
}

/**
 * The safe reset: wait (undo) → ask again → compare → act → ask again. Resolves with the job's last state, whatever
 * happens; `undo` stops it until it acts. Nothing is ever tried twice.
 */
export async function runReset(first: Job, undo: AbortSignal, world: ResetWorld): Promise<Job> {
  let job = first;
  const step = (next: JobStep, change: Partial<Job> = {}): void => {
    job = { ...job, ...change, step: next };
    world.publish(job);
  };
  const end = (code: OutcomeCode, why: Why | null = null): Job => {
    const outcome = sayOutcome(code, why, job.session, job.server);
    step('ended', { outcome, undoUntil: null });
    record(world, { ...entryOf(job, 'ended'), outcome: code, message: outcome.message });
    return job;
  };

  if (!record(world, { ...entryOf(job, 'offered'), reason: sayIdle(job.session) })) return end('notRecorded');
  try {
    await wait((job.undoUntil ?? 0) - Date.now(), undo);
    if (undo.aborted) return end('cancelled');

    step('askingAgain');
    const report = await world.askNow(job.server, undo);
    if (undo.aborted) return end('cancelled');
    const look = compare(job.session, report, world.rule());
    if (!look.go) return end(look.code, look.why);
    if (world.settings().lookOnly) return end('notOffered');

    const id = actionableId(look.session.id);
    step('acting', {
      session: look.session,
      by: endToolFor(look.session, world.settings()),
      undoUntil: null,
    });
    if (!record(world, { ...entryOf(job, 'acting'), command: asTyped(endSession(job.by, job.server, id)) })) {
      return end('notRecorded');
    }
    const output = await act(job, id, world);

    step('confirming');
    const gone = await confirm(job, world);
    if (gone) return end('freed');
    if (gone === null) return end('noAnswer', 'unconfirmed');
    return end(saysDenied(output) ? 'denied' : 'stillThere');
  } catch (thrown) {
    // Nothing above throws by design; should it, the job must not stay open, and what is not known is not called done.
    world.log.error(`Reset of session ${job.session.id} on ${job.server}: ${toError(thrown).stack}`);
    return end('noAnswer', job.step === 'confirming' || job.step === 'acting' ? 'unconfirmed' : 'unsure');
  }
}

function act(job: Job, id: ActionableId, { run, settings }: ResetWorld): Promise<ToolOutput> {
  const { tool, args } = endSession(job.by, job.server, id);
  return run(tool, args, { timeoutMs: settings().timeoutSeconds * 1000 });
}

/** Whether the session is gone by the deadline. Exit codes decide nothing; null when the server did not tell. */
async function confirm(job: Job, world: ResetWorld): Promise<boolean | null> {
  const deadline = performance.now() + CONFIRM_WITHIN_MS;
  for (;;) {
    const gone = isGone(job.session, await world.askNow(job.server));
    if (gone || performance.now() + LOOK_EVERY_MS > deadline) return gone;
    await wait(LOOK_EVERY_MS);
  }
}

function saysDenied(output: ToolOutput): boolean {
  // Numbers are ASCII in every code page, so the bytes can be read without knowing which it is.
  const text =
    new TextDecoder('latin1').decode(output.stderr) + new TextDecoder('latin1').decode(output.stdout);
  return readErrorNumber(text) === ACCESS_DENIED;
}

function entryOf(job: Job, event: AuditEntry['event']): AuditEntry {
  const { id: jobId, server, origin, by, session } = job;
  const { id: sessionId, user, logon, idleMinutes } = session;
  return { event, jobId, server, origin, sessionId, user, logon, idleMinutes, by };
}

/** Whether the line stands in the audit log. */
function record({ audit, log }: ResetWorld, entry: AuditEntry): boolean {
  try {
    audit.write(entry);
    return true;
  } catch (thrown) {
    log.error(`The audit log could not be written: ${toError(thrown).message}`);
    return false;
  }
}

/** Resolves after so many milliseconds, or at once when `signal` is aborted. */
function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ms <= 0 || signal?.aborted) {
      resolve();
      return;
    }
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal?.addEventListener('abort', finish, { once: true });
  });
}
