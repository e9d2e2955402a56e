import { toError } from '../../../shared/basics/assert.ts';
import { MESSAGE_MINUTES } from '../../../shared/contract/message.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { auditEvidence } from '../../../shared/domain/audit/audit-evidence.ts';
import { auditOverrides } from '../../../shared/domain/audit/audit-overrides.ts';
import type { AuditEntry } from '../../../shared/domain/audit.ts';
import { GOOD_ENDS } from '../../../shared/domain/good-ends.ts';
import { guardOf } from '../../../shared/domain/guard.ts';
import { isAttended, type OfferRule } from '../../../shared/domain/idlest.ts';
import { type MessageTemplates, templateFor } from '../../../shared/domain/message-templates.ts';
import type {
  ActionableId,
  Job,
  JobStep,
  OutcomeCode,
  OutcomeReason,
  Report,
  ServerName,
} from '../../../shared/domain/model.ts';
import { askedAction, isEnd } from '../../../shared/domain/permission.ts';
import { auditWork } from '../../../shared/domain/work/audit-work.ts';
import type { WorkReason } from '../../../shared/domain/work/work.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Log } from '../log.ts';
import { thisComputer } from '../this-computer.ts';
import { readErrorNumber } from '../tools/read/failures.ts';
import { workFailure } from '../tools/read/read-work.ts';
import { ACCESS_DENIED } from '../tools/read/windows-errors.ts';
import { type StartBy, startWithin } from '../tools/run/start-by.ts';
import type { ToolOutput } from '../tools/run/tool.ts';
import { actionableId } from '../tools/run/tool-commands.ts';
import type { RemoteAction, Transport } from '../transports/server-transport.ts';
import { compare } from './compare.ts';
import { confirm } from './confirm.ts';
import { freshForMs, type LookTimes, timesOf } from './freshness.ts';
import { actionOf, messageOf } from './job-command.ts';
import { jobTool } from './job-tool.ts';
import { createProcessCheck, meantProcess } from './process-check.ts';
import { wait } from './wait.ts';
import { createWorkCheck, type JobWork } from './work-check.ts';

/** How long the message that the user may stay is shown. */
const WITHDRAWAL_SECONDS = 60;

/** When a look is too old for the start of the tool, another one is taken; this is the most. */
const MOST_LOOKS = 3;

/** A lock on a session for this process: no other Slotwatch of this account acts on it meanwhile. */
export interface SessionHold {
  release(): void;
}

/** What a job needs from outside. */
export interface JobWorld {
  /** Asks the server with a question that starts now. */
  askNow(server: ServerName, signal?: AbortSignal): Promise<Report>;
  /** See `Transport`: how a server is acted on is not known here. */
  readonly act: Transport['act'];
  readonly asTyped: Transport['asTyped'];
  /** Null while another process acts on that session. Throws when the lock cannot be written. */
  hold(server: ServerName, sessionId: number): SessionHold | null;
  readonly audit: AuditLog;
  readonly log: Log;
  /** The account that asks. */
  readonly caller: string;
  /** The standard messages to users, used where the settings have no text. */
  templates(): MessageTemplates;
  /** The settings at the time of the call: a user protected during the countdown is safe. */
  settings(): Settings;
  /** What decides whether a session of this server may be ended, by the settings of now and who asks that server. */
  rule(server: ServerName): OfferRule;
  readonly work: JobWork;
  /** Called with every step after the first. */
  publish(job: Job): void;
}

/**
 * One action, done safely: wait (undo) → lock the session → ask again → compare → for an active user a warning, and all
 * of it again → act, while that look is fresh → ask again. The same for one process of a session, without a warning, and
 * by the list of what runs. Resolves with the job's last state, whatever happens; `undo`
 * stops it until it acts. No tool is ever started twice. `template`: of a message. `seenAt`: when its session was seen,
 * in milliseconds since 1970.
 */
export async function runJob(
  first: Job,
  template: string | null,
  undo: AbortSignal,
  world: JobWorld,
  seenAt: number,
): Promise<Job> {
  let job = first;
  let sessionSeenAt = seenAt;
  let lookTimes: LookTimes | null = null;
  let hold: SessionHold | null = null;
  /** The user was warned, and is told that they may stay if the job stops. */
  let warned = false;
  const asked = askedAction(first.action, first.anyway);
  const step = (next: JobStep, change: Partial<Job> = {}): void => {
    job = { ...job, undoUntil: null, warnUntil: null, ...change, step: next };
    world.publish(job);
  };
  const end = (code: OutcomeCode, why: OutcomeReason | null = null, work?: WorkReason): Job => {
    const told = warned && mayStay(code) ? { text: withdrawalOf(job, world) } : {};
    const entry = {
      ...entryOf(job, 'ended', world),
      ...told,
      outcome: code,
      ...(why === null ? {} : { why }),
    };
    const unwritten = !record(world, entry) && code !== 'notRecorded';
    const because = work === undefined ? {} : { work };
    step('ended', { outcome: { code, why, ...(unwritten ? { unwritten } : {}), ...because } });
    return job;
  };
  const process = meantProcess(job, world.work.processes);
  const workCheck =
    process === null
      ? createWorkCheck(job, world.work, undo)
      : createProcessCheck(job.server, process, world.work.processes, undo);
  /** Asks again and compares; the ended job when it must stop, or null when it may go on. The sessions are asked last. */
  const look = async (): Promise<Job | null> => {
    step('askingAgain');
    await workCheck.read();
    if (undo.aborted) return end('cancelled');
    const report = await world.askNow(job.server, undo);
    lookTimes = timesOf(report);
    if (undo.aborted) return end('cancelled');
    const found = compare(asked, job.session, report, world.rule(job.server), sessionSeenAt);
    if (!found.go) return end(found.code, found.why);
    const guarded =
      job.action !== 'message' && guardOf(job.server, world.settings(), thisComputer()) !== null;
    if (guarded) return end('notOffered', 'guarded');
    const held = workCheck.stopOn(report);
    job = { ...job, work: world.work.of(report, job.session.id) };
    if (held !== null) return end(held.code, held.why ?? null, held.work);
    job = { ...job, session: found.session, by: jobTool(job.action, found.session, world.settings()) };
    sessionSeenAt = report.askedAt;
    return null;
  };

  /** Milliseconds in which the last look may still be acted on. */
  const freshMs = (): number => (lookTimes === null || !workCheck.isFresh() ? 0 : freshForMs(lookTimes));

  if (!record(world, entryOf(job, 'offered', world))) return end('notRecorded');
  try {
    workCheck.begin();
    await wait((job.undoUntil ?? 0) - Date.now(), undo);
    if (undo.aborted) return end('cancelled');
    if (job.action !== 'message') {
      const held = holdSession(job, world);
      // Where no lock can be written, the audit log most likely cannot be written either.
      if (held === 'unwritable') return end('notRecorded');
      if (held === null) return end('notOffered', 'busyElsewhere');
      hold = held;
    }
    const stopped = await look();
    if (stopped !== null) return stopped;
    const id = actionableId(job.session.id);
    /** The end of a job that stops here: a user who was warned is told that they may stay. */
    const stop = async (ended: Job): Promise<Job> => {
      if (warned && ended.outcome !== null && mayStay(ended.outcome.code)) await withdraw(ended, id, world);
      return ended;
    };

    const { warnSeconds } = world.settings();
    if (isEnd(job.action) && isAttended(job.session) && warnSeconds > 0) {
      const words = warningOf(job, world);
      const warning = actionOf({ ...job, by: 'msg' }, id, world.caller, words, warnSeconds);
      const text = messageOf(job, world.caller, words, warnSeconds);
      if (
        !record(world, {
          ...entryOf(job, 'warned', world),
          command: world.asTyped(job.server, warning),
          text,
        })
      )
        return end('notRecorded');
      step('warning', { warnUntil: Date.now() + warnSeconds * 1000 });
      // On the monotonic clock: if the wall clock were set forward now, the user would have less time than promised.
      const over = performance.now() + warnSeconds * 1000;
      if (!wasTaken(await perform(job.server, warning, world))) return end('notWarned');
      warned = true;
      await wait(over - performance.now(), undo);
      const changed = undo.aborted ? end('cancelled') : await look();
      if (changed !== null) return stop(changed);
    }

    let output: ToolOutput | null = null;
    let recorded: string | null = null;
    for (let looks = 1; output === null; looks++) {
      if (looks > 1) {
        if (looks > MOST_LOOKS) return stop(end('noAnswer', 'tooOld'));
        const changed = await look();
        if (changed !== null) return stop(changed);
      }
      const words = template ?? templateFor('request', world.settings(), world.templates());
      const command = actionOf(job, id, world.caller, words, MESSAGE_MINUTES * 60);
      if (freshMs() <= 0) continue;
      const typed = world.asTyped(job.server, command);
      const shown =
        job.by === 'msg' ? { text: messageOf(job, world.caller, words, MESSAGE_MINUTES * 60) } : {};
      if (
        recorded !== typed &&
        !record(world, { ...entryOf(job, 'acting', world), command: typed, ...shown })
      )
        return end('notRecorded');
      recorded = typed;
      // Checked again: writing to the disk may have been slow, and the start of a tool always needs a fresh look.
      if (freshMs() <= 0) continue;
      step('acting');
      const tried = await perform(job.server, command, world, startWithin(freshMs()));
      if (tried.end !== 'tooLate') output = tried;
    }
    // The tool has run: nobody is told any more that they may stay.
    warned = false;
    if (output.end === 'missing') return end('stillThere', 'toolMissing');
    if (job.action === 'message') {
      if (saysDenied(job, output)) return end('denied');
      // Over ssh the connection may be lost after the message was shown.
      if (hasNoEnd(output)) return end('noAnswer', 'unconfirmed');
      return end(wasTaken(output) ? 'sent' : 'stillThere');
    }

    step('confirming');
    const done = await confirm(job, process, world);
    if (done) return end(GOOD_ENDS[job.action]);
    if (done === null) return end('noAnswer', 'unconfirmed');
    return end(saysDenied(job, output) ? 'denied' : 'stillThere');
  } catch (thrown) {
    // Not expected, but the job must not stay open, and an unknown result is not called done. Nobody is told that they may stay.
    warned = false;
    world.log.error(`${job.action} of session ${job.session.id} on ${job.server}: ${toError(thrown).stack}`);
    return end('noAnswer', job.step === 'confirming' || job.step === 'acting' ? 'unconfirmed' : 'unsure');
  } finally {
    hold?.release();
  }
}

function holdSession({ server, session }: Job, world: JobWorld): SessionHold | null | 'unwritable' {
  try {
    return world.hold(server, session.id);
  } catch (thrown) {
    world.log.error(`Session ${session.id} on ${server} could not be held: ${toError(thrown).message}`);
    return 'unwritable';
  }
}

/** Whether a warned user must be told that the session stays: not when they have come back, because they know. */
function mayStay(code: OutcomeCode): boolean {
  if (code === 'working' || code === 'workNotChecked') return true;
  return code === 'cancelled' || code === 'notOffered' || code === 'noAnswer';
}

/** What a user is told before the end. The words of the settings may say that input keeps the session: not for one that it does not. */
function warningOf({ anyway }: Job, { settings, templates }: JobWorld): string {
  return anyway === null ? templateFor('warning', settings(), templates()) : templates().lastWarning;
}

function withdrawalOf(job: Job, { caller, templates }: JobWorld): string {
  return messageOf(job, caller, templates().withdrawal, WITHDRAWAL_SECONDS);
}

/** Tells a warned user that they may stay. Whether the message is seen changes nothing. */
async function withdraw(job: Job, id: ActionableId, world: JobWorld): Promise<void> {
  const command = actionOf(
    { ...job, by: 'msg' },
    id,
    world.caller,
    world.templates().withdrawal,
    WITHDRAWAL_SECONDS,
  );
  await perform(job.server, command, world);
}

/** `startBy`: the tool is not started later than that; the result is then `tooLate`. */
function perform(
  server: ServerName,
  action: RemoteAction,
  { act, settings }: JobWorld,
  startBy?: StartBy,
): Promise<ToolOutput> {
  return act(server, action, { timeoutMs: settings().timeoutSeconds * 1000, startBy });
}

/** A message cannot be verified on the server: it counts as sent when `msg` ended without an error text. */
function wasTaken(output: ToolOutput): boolean {
  return output.end === 'exited' && output.exitCode === 0 && readErrorNumber(ascii(output)) === null;
}

/** Run over ssh, and nothing says how it ended. */
function hasNoEnd({ end, exitCode }: ToolOutput): boolean {
  return end === 'exited' && exitCode === null;
}

function saysDenied({ by, server }: Job, output: ToolOutput): boolean {
  if (by === 'taskkill') {
    // It prints its errors as `tasklist` does, and the words that count are ASCII in every code page.
    const { code } = workFailure(output, ASCII_CODE_PAGE, server);
    return code === 'accessDenied' || code === 'loginFailed';
  }
  // What a tool printed before it was ended is no answer.
  return output.end === 'exited' && readErrorNumber(ascii(output)) === ACCESS_DENIED;
}

const ASCII_CODE_PAGE = 437;

/** Numbers are ASCII in every code page, so they can be read without knowing the code page. */
function ascii({ stdout, stderr }: ToolOutput): string {
  const decoder = new TextDecoder('latin1');
  return decoder.decode(stderr) + decoder.decode(stdout);
}

function entryOf(job: Job, event: AuditEntry['event'], { rule }: JobWorld): AuditEntry {
  const { id: jobId, server, origin, action, by, session, process } = job;
  const { id: sessionId, user, logon, state, idleMinutes } = session;
  const known = { ...auditWork(job.work), ...auditEvidence(job.evidence) };
  return {
    event,
    jobId,
    server,
    origin,
    action,
    sessionId,
    user,
    logon,
    state,
    idleMinutes,
    by,
    ...known,
    ...auditOverrides(job, rule(server)),
    ...(process === null ? {} : { processId: process.pid, image: process.image, mode: 'forced' as const }),
  };
}

/** Whether the line is in the audit log. */
function record({ audit }: JobWorld, entry: AuditEntry): boolean {
  try {
    audit.write(entry);
    return true;
  } catch {
    // The reason is in the log; the user sees the job's outcome.
    return false;
  }
}
