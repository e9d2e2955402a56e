import { assertNever } from '../basics/assert.ts';
import type {
  Job,
  JobAction,
  JobProcess,
  JobTool,
  Outcome,
  OutcomeReason,
  Session,
} from '../domain/model.ts';
import type { ProcessObjection } from '../domain/work/process-permission.ts';
import { type Said, sayRefusal } from './say-failure.ts';
import { sayIdle } from './say-idle.ts';
import { sayWorking, sayWorkingHint } from './say-working.ts';
import { text } from './text.ts';

/** The action, and the session it was meant for. */
export interface AttemptedAction {
  readonly action: JobAction;
  /** Null where it is unknown. */
  readonly by: JobTool | null;
  readonly server: string;
  readonly session: Pick<Session, 'id' | 'user' | 'state' | 'idleMinutes'>;
  /** The one to end; null, or left out, where it is about the whole session. */
  readonly process?: JobProcess | null;
}

/** Whom the action is about: the user, or for one process its program and the user. */
export function sayTarget({
  session,
  process = null,
}: {
  readonly session: Pick<Session, 'id' | 'user'>;
  readonly process?: JobProcess | null;
}): string {
  const who = session.user ?? text.outcome.who(session.id);
  return process === null ? who : text.job.programOf(process.image, who);
}

/** How a job ended in one sentence, and what to try; both empty while it runs. */
export function sayJobEnd(job: Job): Said {
  return job.outcome === null ? { message: '', hint: '' } : sayOutcome(job.outcome, job);
}

/** Every end of a job in one sentence, and what to try. */
export function sayOutcome(outcome: Outcome, attempted: AttemptedAction): Said {
  if (outcome.refusal !== undefined) return sayRefusal(outcome.refusal);
  const said = sentences(outcome, attempted);
  if (outcome.unwritten !== true) return said;
  return { ...said, hint: `${said.hint} ${text.outcome.endNotRecorded}`.trim() };
}

function sentences({ code, why, work }: Outcome, attempted: AttemptedAction): Said {
  const { action, session, server } = attempted;
  const words = text.outcome;
  const who = session.user ?? words.who(session.id);
  const target = sayTarget(attempted);
  if (why === 'notStarted') return { message: words.notStarted, hint: '' };
  switch (code) {
    case 'freed':
      return { message: words.freed(who, server, sayIdle(session)), hint: '' };
    case 'disconnected':
      return { message: words.disconnected(who, server), hint: '' };
    case 'sent':
      return { message: words.sent(who, server), hint: '' };
    case 'processEnded':
      return { message: words.processEnded(target, server), hint: '' };
    case 'cancelled':
      return { message: words.cancelled(target, server, action), hint: '' };
    case 'backAtWork':
      return { message: words[backHow(why)](who, server, action), hint: words.backAtWorkHint };
    case 'someoneElse':
      return { message: words.someoneElse(session.id, server, action), hint: words.someoneElseHint };
    case 'alreadyGone':
      if (why === 'processGone') return { message: words.processGone(target, server), hint: '' };
      return { message: words.alreadyGone(who, server, action), hint: '' };
    case 'notOffered':
      return notOffered(why, who, attempted);
    case 'notWarned':
      return { message: words.notWarned(who, server, action), hint: words.notWarnedHint };
    case 'stillThere':
      return why === 'toolMissing'
        ? { message: words.toolMissing(attempted.by ?? '', action), hint: words.toolMissingHint }
        : stillThere(attempted, target);
    case 'denied':
      return {
        message: words.denied(target, server),
        hint: action === 'endProcess' ? words.processDeniedHint : words.deniedHint,
      };
    case 'noAnswer':
      return noAnswer(why, why === 'unconfirmed' ? target : who, attempted);
    case 'working':
      return { message: words.thenNothing(sayWorking(who, work), action), hint: sayWorkingHint(work) };
    case 'workNotChecked':
      return {
        message: words.workNotChecked(who, server, action),
        hint: action === 'endProcess' ? words.processNotCheckedHint : words.workNotCheckedHint,
      };
    case 'notRecorded':
      return { message: words.notRecorded(action), hint: words.notRecordedHint };
    default:
      return assertNever(code);
  }
}

function notOffered(why: OutcomeReason | null, who: string, attempted: AttemptedAction): Said {
  const { action, server, process = null } = attempted;
  const words = text.outcome;
  if (why === 'busyElsewhere')
    return { message: words.busyElsewhere(who, server, action), hint: words.busyElsewhereHint };
  if (process !== null && isProcessObjection(why)) {
    const hint = text.refusal.process[why](process.image, who);
    return { message: words.notOffered(sayTarget(attempted), server, action), hint };
  }
  return { message: words.notOffered(who, server, action), hint: words.notOfferedHint };
}

function isProcessObjection(why: OutcomeReason | null): why is ProcessObjection {
  return why !== null && Object.hasOwn(text.refusal.process, why);
}

function noAnswer(why: OutcomeReason | null, who: string, { server, action }: AttemptedAction): Said {
  const words = text.outcome;
  switch (why) {
    case 'unconfirmed':
      return action === 'message'
        ? { message: words.perhapsSent(who, server), hint: words.perhapsSentHint }
        : { message: words.unconfirmed(who, server), hint: words.unconfirmedHint };
    case 'inDoubt':
      return { message: words.inDoubt(who, server, action), hint: words.inDoubtHint };
    case 'tooOld':
      return { message: words.tooOld(server, action), hint: words.tooOldHint };
    default:
      return { message: words.noAnswer(server, action), hint: words.noAnswerHint };
  }
}

function stillThere({ action, server }: AttemptedAction, who: string): Said {
  const words = text.outcome;
  switch (action) {
    case 'reset':
    case 'logOff':
      return { message: words.stillThere(who, server), hint: words.stillThereHint };
    case 'disconnect':
      return { message: words.stillConnected(who, server), hint: words.stillConnectedHint };
    case 'message':
      return { message: words.notSent(who, server), hint: words.notSentHint };
    case 'endProcess':
      return { message: words.stillRuns(who, server), hint: words.stillRunsHint };
    default:
      return assertNever(action);
  }
}

/** Which sentence says how the user came back. */
function backHow(
  why: OutcomeReason | null,
): 'loggedOnAgain' | 'reconnected' | 'notStuck' | 'newInput' | 'backAtWork' {
  switch (why) {
    case 'notStuck':
    case 'loggedOnAgain':
    case 'reconnected':
    case 'newInput':
      return why;
    case 'recentInput':
      return 'newInput';
    default:
      return 'backAtWork';
  }
}
